/**
 * How settings lie in `storage.sync`. Browsers take 8,192 bytes of one item there, which is some 250 rules, and 102,400
 * in all. So the rules lie apart from the rest: an item for each first character of a site's name. Pure.
 */
import { isObject, repairSettings, type Settings } from './schema.ts';

/** The item that holds everything but the rules; in earlier versions the rules too. */
export const SETTINGS_KEY = 'settings';
const RULES = 'sites.';

/** Whether an item of this name holds settings, or a part of them. */
export const isSettingsItem = (key: string): boolean => key === SETTINGS_KEY || key.startsWith(RULES);

/**
 * Makes settings of stored items.
 * @param items all that lie there, each of any shape; others are passed over
 * @returns whole settings; the defaults where none of the items holds any
 */
export function fromItems(items: Readonly<Record<string, unknown>>): Settings {
  const stored = items[SETTINGS_KEY];
  const rest = isObject(stored) ? stored : {};
  const rules = Object.keys(items).filter((key) => key.startsWith(RULES));
  const groups = [rest.sites, ...rules.map((key) => items[key])];
  const sites = Object.fromEntries(groups.filter(isObject).flatMap(Object.entries));
  return repairSettings({ ...rest, sites }).settings;
}

/**
 * Makes items of settings.
 * @param before names of the items that lie there now; one whose last rule was taken back becomes empty, so that all
 *   can be written at once
 */
export function toItems({ sites, ...rest }: Settings, before: readonly string[]): Record<string, object> {
  const items: Record<string, object> = { [SETTINGS_KEY]: rest };
  for (const key of before) if (key.startsWith(RULES)) items[key] = {};
  for (const [site, rule] of Object.entries(sites)) {
    const key = RULES + site.slice(0, 1);
    items[key] = { ...items[key], [site]: rule };
  }
  return items;
}
