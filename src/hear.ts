/** Listens to the browser's events, for as long as a signal lets it. */

interface BrowserEvent<Listener> {
  addListener(listener: Listener): void;
  removeListener(listener: Listener): void;
}

/**
 * Adds a listener to one of the browser's events, and takes it out when the signal aborts.
 * @param event read once, here: under a page that outlives the extension the browser has it no more by then
 */
export function hear<Listener>(event: BrowserEvent<Listener>, listener: Listener, signal: AbortSignal): void {
  event.addListener(listener);
  signal.addEventListener('abort', () => event.removeListener(listener), { once: true });
}
