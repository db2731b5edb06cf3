/** Shows on the toolbar button how a tab's page stands. The browser forgets it when the tab goes elsewhere. */
import browser from 'webextension-polyfill';
import type { PageState } from '../messages.ts';
import { badgeOf } from './badge-of.ts';
import type { Frame } from './sender-frame.ts';

/** Dark and calm, legible under white figures on light and dark toolbars. */
const COLOURS = { ground: '#3a4a52', figures: '#ffffff' } as const;

/** Paths from the extension's root: a relative one would be looked for beside the built background script. */
const iconPaths = (name: 'icon' | 'off') => ({ 16: `/icons/${name}-16.png`, 32: `/icons/${name}-32.png` });

/**
 * Shows the badge, title and icon for a tab.
 * @param frame where the word comes from; only a tab's own page has a say, no frame in it and no page that is being
 *   loaded ahead of time (whose frame is not number 0 either)
 * @throws when the tab is gone, or the word comes from elsewhere
 */
export async function showBadge({ tabId, frameId }: Frame, count: number, state: PageState): Promise<void> {
  if (frameId !== 0) throw new Error('not the page of the tab');
  const { text, title, grey } = badgeOf(count, state);
  await Promise.all([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color: COLOURS.ground }),
    browser.action.setBadgeTextColor?.({ tabId, color: COLOURS.figures }),
    browser.action.setTitle({ tabId, title }),
    browser.action.setIcon({ tabId, path: iconPaths(grey ? 'off' : 'icon') }),
  ]);
}
