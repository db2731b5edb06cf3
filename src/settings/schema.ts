/**
 * What is stored, its defaults and its repair. The defaults are the type. Pure: no extension API.
 */
import { CORE_KINDS, KINDS, type Kind } from '../words.ts';

/** The reader's choice for one site. A site without a rule is on. */
export type SiteRule = 'on' | 'off';

/** Everything the reader can choose. */
export interface Settings {
  /** Raised when the shape changes; see `migrations` in this file. */
  readonly version: 1;
  /** Which kinds of clutter are hidden. */
  readonly kinds: Readonly<Record<Kind, boolean>>;
  /** Whether labelled passages are marked in the page. */
  readonly marks: boolean;
  /** Rules by site, as `siteOf` names sites. */
  readonly sites: Readonly<Record<string, SiteRule>>;
}

const core: ReadonlySet<Kind> = new Set(CORE_KINDS);

/** What a new installation starts with. */
export const DEFAULTS: Settings = {
  version: 1,
  kinds: Object.fromEntries(KINDS.map((kind) => [kind, core.has(kind)])) as Record<Kind, boolean>,
  marks: true,
  sites: {},
};

/** Settings made whole, with the names of the fields that had to be put right. */
export interface Repaired {
  readonly settings: Settings;
  readonly repaired: readonly string[];
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Steps from one version's shape to the next: `migrations[n]` makes version n + 1 of version n. */
const migrations: Readonly<Record<number, (stored: Record<string, unknown>) => Record<string, unknown>>> = {};

function migrate(stored: Record<string, unknown>): Record<string, unknown> {
  let current = stored;
  for (let v = Number(current.version ?? DEFAULTS.version); v < DEFAULTS.version; v += 1)
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
  const flag = (value: unknown, fallback: boolean, name: string): boolean => {
    if (typeof value === 'boolean') return value;
    if (value !== undefined) repaired.push(name);
    return fallback;
  };
  const group = (name: 'kinds' | 'sites'): Record<string, unknown> => {
    const value = from[name];
    if (isObject(value)) return value;
    if (value !== undefined) repaired.push(name);
    return {};
  };
  const kinds = group('kinds');
  const sites: Record<string, SiteRule> = {};
  for (const [site, rule] of Object.entries(group('sites'))) {
    if (rule === 'on' || rule === 'off') sites[site] = rule;
    else repaired.push(`sites.${site}`);
  }
  return {
    settings: {
      version: 1,
      kinds: Object.fromEntries(
        KINDS.map((kind) => [kind, flag(kinds[kind], DEFAULTS.kinds[kind], `kinds.${kind}`)]),
      ) as Record<Kind, boolean>,
      marks: flag(from.marks, DEFAULTS.marks, 'marks'),
      sites,
    },
    repaired,
  };
}

/**
 * The name under which a page's site is kept: its host without a leading `www.` and without a port.
 * @param url an address; anything that is not http or https has no site
 * @returns the site, or an empty string
 */
export function siteOf(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (!parsed || !/^https?:$/.test(parsed.protocol)) return '';
  return parsed.hostname.replace(/^www\./, '');
}

/** Whether cleanup is on for a site; a site no rule names is on. */
export const isSiteOn = (settings: Settings, site: string): boolean => settings.sites[site] !== 'off';

/**
 * Settings with a site's switch set. Off is kept as a rule; on is the default and needs none.
 * @returns new settings; the given ones are not changed
 */
export function withSite(settings: Settings, site: string, on: boolean): Settings {
  const { [site]: _, ...others } = settings.sites;
  return { ...settings, sites: on ? others : { ...others, [site]: 'off' } };
}
