/** The welcome page's state: the stored settings, and whether pages may be read. Lives as long as its signal. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { askToRead, EVERYWHERE, mayRead, watchAccess } from '../ui/access.ts';
import { openSettings, type StoredSettings } from '../ui/stored-settings.ts';

/**
 * Leave to read pages.
 * - `there`: it was there when the page was opened; nothing is said of it
 * - `missing`: it is to be asked for
 * - `refused`: it was asked for here, in vain
 * - `given`: it was given since
 */
export type Access = 'there' | 'missing' | 'refused' | 'given';

/** What the components draw, and what their buttons do. */
export interface WelcomeModel extends StoredSettings {
  readonly access: ReadonlySignal<Access>;
  /** Asks the reader, through the browser. To be called right after a click. */
  askAccess(): Promise<void>;
}

/** Reads the settings and looks for leave to read pages; follows both until the signal aborts. */
export function openModel(ended: AbortSignal): WelcomeModel {
  const access = signal<Access>('there');

  async function look(otherwise: 'missing' | 'refused'): Promise<void> {
    const allowed = await mayRead(EVERYWHERE);
    if (!allowed) access.value = otherwise;
    else if (access.peek() !== 'there') access.value = 'given';
  }
  void look('missing');
  watchAccess(() => void look('missing'), ended);

  return {
    ...openSettings(ended),
    access,
    askAccess: async () => {
      await askToRead(EVERYWHERE);
      await look('refused');
    },
  };
}
