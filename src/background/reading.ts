/** The key that opens and closes the reading view. */
import type { Tabs } from 'webextension-polyfill';
import { askTab } from './ask-tab.ts';

/** The name of the key's command in the manifest. */
const READ = 'read';

/** Listens to the key. Not every browser says which tab it was pressed in. */
export const heedCommand = (name: string, tab?: Tabs.Tab): Promise<void> =>
  name === READ ? askTab({ type: 'page:read' }, tab) : Promise.resolve();
