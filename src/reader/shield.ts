/** Keeps what the reader does in the view from the page's own listeners: shortcuts, clicks, "copied from" notes. */

const KINDS = [
  ...['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'change'],
  ...['click', 'dblclick', 'auxclick', 'mousedown', 'mouseup', 'pointerdown', 'pointerup'],
  ...[
    'touchstart',
    'touchmove',
    'touchend',
    'wheel',
    'contextmenu',
    'copy',
    'cut',
    'selectstart',
    'dragstart',
  ],
];

/** Stops events at the view's host, until the signal aborts. Listeners that capture at the window come first still. */
export function shield(host: HTMLElement, signal: AbortSignal): void {
  for (const kind of KINDS)
    host.addEventListener(kind, (event) => event.stopPropagation(), { signal, passive: true });
}
