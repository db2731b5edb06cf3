/** Answers what the popup and the background ask of this page. */
import browser from 'webextension-polyfill';
import { hear } from '../hear.ts';
import { isPageRequest, type PageReplies, type PageRequest } from '../messages.ts';
import type { Session } from './session.ts';

async function answer(session: Session, request: PageRequest): Promise<PageReplies[PageRequest['type']]> {
  switch (request.type) {
    case 'page:report':
      return session.report();
    case 'page:article':
      return (await session.teller()).article();
    case 'page:clean':
      return session.clean(request.on);
    case 'page:heed':
      return session.heed();
    case 'page:show':
      return session.show(request.ids, request.shown);
    case 'page:scroll':
      return (await session.teller()).scroll(request.place);
    case 'page:read':
      return session.read(request.on);
    case 'page:pick':
      return session.pick();
  }
}

/** Listens until the signal aborts; heeds the extension's own parts alone. */
export function answerRequests(session: Session, signal: AbortSignal): void {
  // The polyfill's types have no listener that may also pass a message by; that one answers nothing is its plain use.
  const listen = ((message: unknown, sender: browser.Runtime.MessageSender) =>
    sender.id === browser.runtime.id && isPageRequest(message)
      ? answer(session, message)
      : undefined) as browser.Runtime.OnMessageListenerAsync;
  hear(browser.runtime.onMessage, listen, signal);
}
