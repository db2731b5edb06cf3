/** Greets the reader, once: when Broadsheet comes into the browser. */
import browser, { type Management, type Runtime } from 'webextension-polyfill';

/** As built: vite.config.ts names it. */
const PAGE = 'src/welcome/index.html';

/** Kept in this browser once the reader has been greeted. */
const GREETED = 'greeted';

/** What an administrator or another program has installed no reader waits to be told of. */
const UNASKED: ReadonlySet<Management.ExtensionInstallType> = new Set(['admin', 'sideload']);

/** Whether the reader was greeted before; notes that it was done. What cannot be read or noted is no greeting. */
async function wasGreeted(): Promise<boolean> {
  try {
    const { [GREETED]: greeted } = await browser.storage.local.get(GREETED);
    await browser.storage.local.set({ [GREETED]: true });
    return greeted === true;
  } catch {
    return false;
  }
}

/**
 * Opens the page when the reader has installed the extension; an update, of it or of the browser, opens nothing. Nor does
 * an extension that is loaded from a folder anew, of which browsers tell at each start that it was installed.
 */
export async function welcome({ reason }: Runtime.OnInstalledDetailsType): Promise<void> {
  if (reason !== 'install') return;
  // No permission is needed to ask for oneself.
  const { installType } = await browser.management.getSelf();
  if (UNASKED.has(installType) || (await wasGreeted())) return;
  // Where the browser shows no tabs, the settings lead to the page.
  await browser.tabs.create({ url: browser.runtime.getURL(PAGE) }).catch(() => {});
}
