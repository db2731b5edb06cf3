/** The popup's state and all it can do; the components only draw it. Lives as long as its signal. */
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { PageArticle, PageReport, PageRequest, Place } from '../messages.ts';
import { type SiteRule, withSite } from '../settings/schema.ts';
import { updateSettings } from '../settings/store.ts';
import { askToRead, patternOf } from '../ui/access.ts';
import { type MessageName, t, tCount } from '../ui/i18n.ts';
import { newVoice, type Said, say } from '../ui/live-region.tsx';
import { shownSite } from '../ui/shown-site.ts';
import { isWorthCleaning } from '../words.ts';
import { hiddenOf } from './group-removed.ts';
import { titleOf } from './title-of.ts';
import { siteOfView, type View } from './view-of.ts';
import { watchPage } from './watch-page.ts';

/** What the components draw, and what their buttons do. */
export interface PopupModel {
  readonly view: ReadonlySignal<View>;
  /** The site the switch is for; empty: no switch. */
  readonly site: ReadonlySignal<string>;
  /** The reader's choice for the site, or null. */
  readonly rule: ReadonlySignal<SiteRule | null>;
  /** Whether the settings could not be read: what the popup shows of them may be other than what was chosen. */
  readonly unread: ReadonlySignal<boolean>;
  /** Whether what pages label is marked in them. */
  readonly marksOn: ReadonlySignal<boolean>;
  /** The page's address; empty when the browser keeps it to itself. */
  readonly url: ReadonlySignal<string>;
  /** The site by name, also where there is no switch for it. */
  readonly hostname: ReadonlySignal<string>;
  /** Whether the page is read for this once, because the reader pressed the button: the browser keeps its site back. */
  readonly onceOnly: ReadonlySignal<boolean>;
  /** What did not go as the reader asked, the last time; empty where all did. */
  readonly trouble: ReadonlySignal<string>;
  readonly voice: Signal<Said>;
  /** Counts finished actions: each may have taken away the button that had the focus. */
  readonly acted: ReadonlySignal<number>;
  switchSite(on: boolean): Promise<void>;
  /** Has every page of the site cleaned, or each judged again. */
  alwaysClean(always: boolean): Promise<void>;
  cleanPage(on: boolean): Promise<void>;
  showBlocks(ids: readonly string[], shown: boolean): Promise<void>;
  scrollTo(place: Place): Promise<void>;
  /** Opens the reading view over the page, and makes way for it. */
  read(): Promise<void>;
  /** Lets the reader choose something on the page that is to be hidden, and makes way for it. */
  pick(): Promise<void>;
  /** The article's text; null when the page does not answer. */
  article(): Promise<PageArticle | null>;
  reloadPage(): Promise<void>;
  /** Asks for the leave to read the site's pages. To be called right after a click. */
  allowSite(): Promise<void>;
}

const countHidden = ({ removed }: PageReport): number => hiddenOf(removed).length;

/**
 * Starts watching a tab.
 * @param asked the tab's number, or null for the active tab of this window
 */
export function openModel(asked: number | null, ended: AbortSignal): PopupModel {
  const trouble = signal('');
  const acted = signal(0);
  const voice = newVoice();

  /** Says what a look at the page brought. */
  const tell = (before: View, awaited: boolean): void => {
    const after = view.peek();
    if (before.kind !== after.kind) {
      if (awaited) say(voice, titleOf(after, hostname.peek()));
    } else if (before.kind === 'article' && after.kind === 'article') {
      const hidden = countHidden(after.report);
      if (hidden > countHidden(before.report)) say(voice, tCount('popup_said_hidden', hidden));
    }
  };

  const page = watchPage(asked, tell, ended);
  const { view, tab, url, hostname, settings, unread, rule, allowed } = page;
  const marksOn = computed(() => settings.value.marks);
  const site = computed(() => siteOfView(view.value, url.value));
  const onceOnly = computed(() => !allowed.value && ['article', 'not-news'].includes(view.value.kind));

  /** Says what came of an action, and what did not: that stays in sight. */
  function tellOutcome(said: string, wrong = ''): void {
    trouble.value = wrong;
    say(voice, [said, wrong].filter(Boolean).join('. '));
  }

  /** Says what was chosen, and whether it could be stored. */
  const tellChoice = (said: string, kept: boolean, otherwise: MessageName = 'popup_not_kept'): void =>
    tellOutcome(said, kept ? '' : t(otherwise));

  /** Runs an action, and says that it ended. */
  const during = (action: () => Promise<void>): Promise<void> =>
    page.during(async () => {
      await action();
      acted.value += 1;
    });

  const cleanPage = async (on: boolean): Promise<void> => {
    if (!(await page.act({ type: 'page:clean', on }))) return;
    const report = page.report();
    tellOutcome(on && report ? tCount('popup_said_hidden', countHidden(report)) : t('popup_said_given_back'));
  };

  /** Stores the reader's choice for the site, null being none, and has the page follow it. */
  const choose = (choice: SiteRule | null, said: MessageName): Promise<void> =>
    during(async () => {
      const name = site.peek();
      const stored = await updateSettings((current) => withSite(current, name, choice));
      settings.value = stored.settings;
      unread.value = !stored.isRead;
      tellChoice(t(said, shownSite(name)), stored.kept);
      const on = choice === null ? isWorthCleaning(page.report()?.newsConfidence ?? 0) : choice === 'on';
      // What could not be stored is asked of this page alone.
      await page.act(stored.kept ? { type: 'page:heed' } : { type: 'page:clean', on });
    });

  const showBlocks = async (ids: readonly string[], shown: boolean): Promise<void> => {
    const done = await page.act({ type: 'page:show', ids, shown });
    if (!done) return;
    tellChoice(
      tCount(shown ? 'popup_said_shown' : 'popup_said_hidden', ids.length),
      done.kept,
      tab.peek()?.isPrivate ? 'popup_not_kept_private' : 'popup_not_kept',
    );
    const [only, ...others] = ids;
    // What is shown again by itself is brought into view: a reader asked to see it.
    if (shown && only !== undefined && others.length === 0)
      await page.ask({ type: 'page:scroll', place: { kind: 'block', id: only } });
  };

  const scrollTo = async (place: Place): Promise<void> => {
    const scrolled = await page.ask({ type: 'page:scroll', place });
    if (!scrolled) return;
    const there = scrolled.ok && scrolled.reply.found;
    if (there) tellOutcome(t('popup_said_scrolled'));
    else tellOutcome('', t('popup_said_not_found'));
  };

  /** Has something opened over the page, and makes way for it. */
  const openOver = (request: Extract<PageRequest, { type: 'page:read' | 'page:pick' }>): Promise<void> =>
    during(async () => {
      const opened = await page.ask(request);
      if (opened?.ok && opened.reply.open) window.close();
      else tellOutcome('', t('popup_not_opened'));
    });

  const allowSite = async (): Promise<void> => {
    // Asked first of all: browsers grant it only right after a click.
    if (!(await askToRead([patternOf(url.peek())]))) return;
    allowed.value = true;
    say(voice, t('popup_said_allowed', shownSite(hostname.peek())));
    if (page.report() === null) await page.reload();
  };

  return {
    view,
    site,
    rule,
    unread,
    marksOn,
    hostname,
    url,
    onceOnly,
    trouble,
    voice,
    acted,
    switchSite: (on) => (on ? choose(null, 'popup_said_site_on') : choose('off', 'popup_site_off_title')),
    alwaysClean: (always) =>
      always ? choose('on', 'popup_said_site_always') : choose(null, 'said_site_judged'),
    cleanPage: (on) => during(() => cleanPage(on)),
    showBlocks: (ids, shown) => during(() => showBlocks(ids, shown)),
    scrollTo: (place) => during(() => scrollTo(place)),
    read: () => openOver({ type: 'page:read', on: true }),
    pick: () => openOver({ type: 'page:pick' }),
    article: async () => {
      const got = await page.ask({ type: 'page:article' });
      return got?.ok ? got.reply : null;
    },
    reloadPage: () =>
      during(async () => {
        // What went wrong before is over with the page.
        trouble.value = '';
        await page.reload();
      }),
    allowSite: () => during(allowSite),
  };
}
