/** The content script's entry. It runs at document_start, in the top frame of every web page. */
import { answerRequests } from './answer.ts';
import { Session } from './session.ts';

const life = new AbortController();
answerRequests(new Session(document, life.signal), life.signal);
