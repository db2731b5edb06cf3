/** The keys of the extension, as the browser has them now, and the way to the browser's own page for them. */
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { t } from './i18n.ts';

interface Key {
  readonly does: string;
  /** As the browser writes it; empty when the command has none, as another extension may have taken it. */
  readonly shortcut: string;
}

/** The browser's own name for the command that opens the popup. */
const OPEN_POPUP = '_execute_action';

async function keysNow(): Promise<readonly Key[]> {
  const commands = await browser.commands.getAll();
  return commands.map(({ name, description, shortcut }) => ({
    // The popup's command has no words of its own.
    does: name === OPEN_POPUP ? t('options_key_popup') : (description ?? ''),
    shortcut: shortcut ?? '',
  }));
}

/** Firefox opens its page when asked to; in Chromium it has an address. */
async function openBrowsersPage(): Promise<void> {
  const commands = browser.commands as typeof browser.commands & { openShortcutSettings?(): Promise<void> };
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

export function Keys() {
  const [keys, setKeys] = useState<readonly Key[]>([]);
  useEffect(() => {
    const look = (): void => void keysNow().then(setKeys, () => {});
    look();
    // The reader comes back from the browser's page, where they may be others by now.
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, []);
  return (
    <section aria-labelledby="keys">
      <h2 id="keys">{t('options_keys_title')}</h2>
      <p class="hint">{t('options_keys_text')}</p>
      <dl class="rows">
        {keys.map(({ does, shortcut }) => (
          <div key={does} class="choice">
            <dt>{does}</dt>
            <dd>{shortcut ? <kbd>{shortcut}</kbd> : <span class="hint">{t('options_key_none')}</span>}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="button below-rows" onClick={openBrowsersPage}>
        {t('options_keys_change')}
      </button>
    </section>
  );
}
