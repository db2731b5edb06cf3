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

/**
 * Stops events at the view's host, until the signal aborts. Listeners that capture at the window come first still. The
 * key that closes the view is let go of when the view is no more: that, too, is kept from the page.
 */
export function shield(host: HTMLElement, signal: AbortSignal): void {
  let isKeyDown = false;
  for (const kind of KINDS)
    host.addEventListener(
      kind,
      (event) => {
        if (kind === 'keydown' || kind === 'keyup') isKeyDown = kind === 'keydown';
        event.stopPropagation();
      },
      { signal, passive: true },
    );
  signal.addEventListener('abort', () => isKeyDown && swallowKeyUp(), { once: true });
}

/** Keeps the next `keyup` from the page; a key pressed before it is a new one, and the page's. */
function swallowKeyUp(): void {
  const over = new AbortController();
  const options = { capture: true, signal: over.signal };
  addEventListener(
    'keyup',
    (event) => {
      event.stopImmediatePropagation();
      over.abort();
    },
    options,
  );
  addEventListener('keydown', () => over.abort(), options);
}
