/** Entry of the background: listeners only, all of them registered while it starts, as browsers that wake it ask. */
import browser from 'webextension-polyfill';
import { answerRequest } from './answer-request.ts';
import { heedMenu, makeMenus, nameMenus } from './menus.ts';
import { heedCommand } from './reading.ts';
import { welcome } from './welcome.ts';

browser.runtime.onMessage.addListener(answerRequest);
browser.runtime.onInstalled.addListener(makeMenus);
browser.runtime.onInstalled.addListener(welcome);
browser.runtime.onStartup.addListener(nameMenus);
browser.commands.onCommand.addListener(heedCommand);
browser.contextMenus.onClicked.addListener(heedMenu);
