/** Answers what content scripts ask of the background. */
import browser, { type Runtime } from 'webextension-polyfill';
import { type BackgroundReply, type BackgroundRequest, isBackgroundRequest } from '../messages.ts';
import { keepReader } from '../settings/reader-store.ts';
import { siteOf } from '../settings/schema.ts';
import { keepPrints } from '../settings/site-prints.ts';
import { showBadge } from './badge.ts';
import { arrive, goOn } from './going-on.ts';
import { loadCode } from './load-code.ts';
import { keepPlace, recallPlace } from './reading-places.ts';
import { type Frame, frameOf } from './sender-frame.ts';
import { setUserStyle } from './user-style.ts';

/** Why something is not stored: what is read in a private window is not to outlast it, nor the name of its site. */
const PRIVATE = 'a private window';

/** Whether an address is of the frame's own site: how far others were read is nobody's business there. */
const isOwn = (address: string, { url }: Frame): boolean => siteOf(address) === siteOf(url);

/** Does what is asked. Returns what there is to answer beside that it was done. */
async function carryOut(
  request: BackgroundRequest,
  frame: Frame,
  isPrivate: boolean,
): Promise<Partial<BackgroundReply>> {
  switch (request.type) {
    case 'style:set':
      await setUserStyle(frame, request.css, request.on);
      return {};
    case 'code:load':
      await loadCode(frame, request.part);
      return {};
    case 'badge:set':
      await showBadge(frame, request.count, request.state);
      await arrive(frame);
      return {};
    case 'prints:keep':
      if (isPrivate) throw new Error(PRIVATE);
      await keepPrints(request.list, siteOf(frame.url), request.prints, request.on);
      return {};
    case 'reader:keep':
      await keepReader(request.part);
      return {};
    case 'place:keep':
      if (isPrivate) throw new Error(PRIVATE);
      if (!isOwn(request.address, frame)) throw new Error('another site');
      await keepPlace(request.address, request.place);
      return {};
    case 'place:recall': {
      const place = isOwn(request.address, frame) ? await recallPlace(request.address) : undefined;
      return place ? { place } : {};
    }
    case 'reader:go-on':
      if (isPrivate) throw new Error(PRIVATE);
      if (!isOwn(request.address, frame)) throw new Error('another site');
      await goOn(frame, request.address);
      return {};
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
  return carryOut(message, frame, sender.tab?.incognito === true).then(
    (more) => ({ ...more, done: true }),
    () => ({ done: false }),
  );
}
