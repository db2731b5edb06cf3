/**
 * Whether this is Firefox, whose scripts in pages have a function that others lack: the extension's own API, which could
 * tell it by its address, goes with the extension.
 */
export const isFirefox = (): boolean =>
  typeof (globalThis as { readonly cloneInto?: unknown }).cloneInto === 'function';
