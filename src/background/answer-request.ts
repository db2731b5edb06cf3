/** Answers what content scripts ask of the background. */
import browser, { type Runtime } from 'webextension-polyfill';
import { type BackgroundReply, type BackgroundRequest, isBackgroundRequest } from '../messages.ts';
import { siteOf } from '../settings/schema.ts';
import { keepShown } from '../settings/shown.ts';
import { showBadge } from './badge.ts';
import { loadCode } from './load-code.ts';
import { type Frame, frameOf } from './sender-frame.ts';
import { setUserStyle } from './user-style.ts';

function carryOut(request: BackgroundRequest, frame: Frame): Promise<void> {
  switch (request.type) {
    case 'style:set':
      return setUserStyle(frame, request.css, request.on);
    case 'code:load':
      return loadCode(frame, request.part);
    case 'badge:set':
      return showBadge(frame, request.count, request.state);
    case 'shown:keep':
      return keepShown(siteOf(frame.url), request.prints, request.shown);
  }
}

/**
 * Listens to messages.
 * @param message anything; what is no request to the background is left to other listeners
 * @param sender who sent it; anyone but our own content script in a tab is told that nothing was done
 * @returns whether it was done; a tab that has gone or may not be touched is no error
 */
export function answerRequest(
  message: unknown,
  sender: Runtime.MessageSender,
): Promise<BackgroundReply> | undefined {
  if (!isBackgroundRequest(message)) return undefined;
  const frame = sender.id === browser.runtime.id ? frameOf(sender) : null;
  if (!frame) return Promise.resolve({ done: false });
  return carryOut(message, frame).then(
    () => ({ done: true }),
    () => ({ done: false }),
  );
}
