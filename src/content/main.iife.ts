/** The content script's entry. It runs at document_start, in the top frame of every web page. */
import { answerRequests } from './answer.ts';
import { Life } from './life.ts';
import { Session } from './session.ts';

const life = new Life(document);
answerRequests(new Session(document, life), life.signal);
