/** Entry of the background: listeners only, all of them registered while it starts, as browsers that wake it ask. */
import browser from 'webextension-polyfill';
import { answerRequest } from './answer-request.ts';
import { heedCommand, heedMenu, makeMenu } from './reading.ts';
import { welcome } from './welcome.ts';

browser.runtime.onMessage.addListener(answerRequest);
browser.runtime.onInstalled.addListener(makeMenu);
browser.runtime.onInstalled.addListener(welcome);
browser.commands.onCommand.addListener(heedCommand);
browser.contextMenus.onClicked.addListener(heedMenu);
