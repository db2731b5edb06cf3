/** Entry of the background: listeners only, all of them registered while it starts, as browsers that wake it ask. */
import browser from 'webextension-polyfill';
import { answerRequest } from './answer-request.ts';

browser.runtime.onMessage.addListener(answerRequest);
