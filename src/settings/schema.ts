/**
 * What is stored, its defaults and its repair. The defaults are the type. Pure: no extension API.
 */
import { isCoreKind, KINDS, type Kind } from '../words.ts';

/**
 * The reader's choice for one site. Of a site without a rule each page is judged, and cleaned when it is news.
 * - `on`: every page is cleaned, whatever it is judged to be
 * - `off`: no page is
 */
export type SiteRule = 'on' | 'off';

/** Everything the reader can choose. */
export interface Settings {
  /** Raised when the shape changes; see `migrations` in this file. */
  readonly version: 1;
  /** Which kinds of clutter are hidden. */
  readonly kinds: Readonly<Record<Kind, boolean>>;
  /** Whether labelled passages are marked in the page. */
  readonly marks: boolean;
  /** Sentences a summary has at most, 1 to `MOST_SENTENCES`. */
  readonly sentences: number;
  /** Rules by site, as `siteOf` names sites. */
  readonly sites: Readonly<Record<string, SiteRule>>;
}

/** More is no summary. */
export const MOST_SENTENCES = 5;

/** What a new installation starts with. */
export const DEFAULTS: Settings = {
  version: 1,
  kinds: Object.fromEntries(KINDS.map((kind) => [kind, isCoreKind(kind)])) as Record<Kind, boolean>,
  marks: true,
  sentences: 3,
  sites: {},
};

/** Settings made whole, with the names of the fields that had to be put right. */
export interface Repaired {
  readonly settings: Settings;
  readonly repaired: readonly string[];
}

/** Whether a value is an object with named fields: no list, not null. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Steps from one version's shape to the next: `migrations[n]` makes version n + 1 of version n. */
const migrations: Readonly<Record<number, (stored: Record<string, unknown>) => Record<string, unknown>>> = {};

/** Whether there is or may yet be such a version: a file can be made to count up from any number. */
const isVersion = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 1;

function migrate(stored: Record<string, unknown>): Record<string, unknown> {
  let current = stored;
  for (let v = isVersion(stored.version) ? stored.version : DEFAULTS.version; v < DEFAULTS.version; v += 1)
    current = migrations[v]?.(current) ?? current;
  return current;
}

/**
 * Makes settings of whatever was stored.
 * @param stored anything at all: an older version, a damaged record, nothing
 * @returns whole settings; unknown keys are dropped, broken fields get their default and are named in `repaired`
 */
export function repairSettings(stored: unknown): Repaired {
  if (stored === undefined || stored === null) return { settings: DEFAULTS, repaired: [] };
  if (!isObject(stored)) return { settings: DEFAULTS, repaired: ['settings'] };
  const from = migrate(stored);
  const repaired: string[] = [];
  if (stored.version !== undefined && !isVersion(stored.version)) repaired.push('version');
  const flag = (value: unknown, fallback: boolean, name: string): boolean => {
    if (typeof value === 'boolean') return value;
    if (value !== undefined) repaired.push(name);
    return fallback;
  };
  const countOf = (value: unknown): number => {
    if (Number.isInteger(value) && Number(value) >= 1 && Number(value) <= MOST_SENTENCES)
      return Number(value);
    if (value !== undefined) repaired.push('sentences');
    return DEFAULTS.sentences;
  };
  const group = (name: 'kinds' | 'sites'): Record<string, unknown> => {
    const value = from[name];
    if (isObject(value)) return value;
    if (value !== undefined) repaired.push(name);
    return {};
  };
  const kinds = group('kinds');
  const rules: [string, SiteRule][] = [];
  for (const [site, rule] of Object.entries(group('sites'))) {
    if (rule === 'on' || rule === 'off') rules.push([site, rule]);
    else repaired.push(`sites.${site}`);
  }
  return {
    settings: {
      version: 1,
      kinds: Object.fromEntries(
        KINDS.map((kind) => [kind, flag(kinds[kind], DEFAULTS.kinds[kind], `kinds.${kind}`)]),
      ) as Record<Kind, boolean>,
      marks: flag(from.marks, DEFAULTS.marks, 'marks'),
      sentences: countOf(from.sentences),
      sites: Object.fromEntries(rules),
    },
    repaired,
  };
}

/**
 * The name under which a page's site is kept: its host without a leading `www.`, without the dot that a name may end in,
 * and without a port.
 * @param url an address; anything that is not http or https has no site
 * @returns the site, or an empty string
 */
export function siteOf(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (!parsed || !/^https?:$/.test(parsed.protocol)) return '';
  return parsed.hostname.replace(/^www\.|\.$/g, '');
}

/**
 * The reader's choice for a site.
 * @param site any name, also one that every object has a property of, such as `constructor`
 * @returns null when there is none: each of its pages is judged
 */
export const ruleOf = ({ sites }: Settings, site: string): SiteRule | null =>
  Object.hasOwn(sites, site) ? (sites[site] ?? null) : null;

/**
 * Settings with the reader's choice for a site.
 * @param rule null takes the choice back
 * @returns new settings; the given ones are not changed
 */
export function withSite(settings: Settings, site: string, rule: SiteRule | null): Settings {
  const { [site]: _, ...others } = settings.sites;
  return { ...settings, sites: rule === null ? others : { ...others, [site]: rule } };
}
