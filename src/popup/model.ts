/** The popup's state and all it can do; the components only draw it. Lives as long as its signal. */
import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import browser from 'webextension-polyfill';
import type { PageArticle, PageReport, PageRequest, Place, ReplyTo } from '../messages.ts';
import { DEFAULTS, ruleOf, type SiteRule, siteOf, withSite } from '../settings/schema.ts';
import { loadSettings, updateSettings, watchSettings } from '../settings/store.ts';
import { askToRead, mayRead, patternOf } from '../ui/access.ts';
import { type MessageName, t, tCount } from '../ui/i18n.ts';
import { newVoice, type Said, say } from '../ui/live-region.tsx';
import { shownSite } from '../ui/shown-site.ts';
import { isWorthCleaning } from '../words.ts';
import { type Answer, askPage, mayEnter } from './ask-page.ts';
import { hiddenOf } from './group-removed.ts';
import { findTab, type Tab } from './tab-of.ts';
import { titleOf } from './title-of.ts';
import { siteOfView, type View, viewOf } from './view-of.ts';

/** Milliseconds between two looks at the page: while it loads, and after, when late arrivals may still come. */
const PAUSE = { loading: 150, settled: 2000 } as const;

/** Milliseconds after which a loading tab that nobody answers for is taken to have nobody in it. */
const LONG_ENOUGH = 3000;

/** Milliseconds a reload takes to show in the tab's status; the old page's silence until then says nothing. */
const RELOAD_STARTS = 800;

/** What the components draw, and what their buttons do. */
export interface PopupModel {
  readonly view: ReadonlySignal<View>;
  /** The site the switch is for; empty: no switch. */
  readonly site: ReadonlySignal<string>;
  /** The reader's choice for the site, or null. */
  readonly rule: ReadonlySignal<SiteRule | null>;
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

const isAllowed = async (url: string): Promise<boolean> => siteOf(url) === '' || mayRead([patternOf(url)]);

/**
 * Starts watching a tab.
 * @param asked the tab's number, or null for the active tab of this window
 */
export function openModel(asked: number | null, ended: AbortSignal): PopupModel {
  const tab = signal<Tab | null>(null);
  const found = signal(false);
  const answer = signal<Answer<PageReport> | null>(null);
  const allowed = signal(true);
  const enterable = signal(true);
  const settings = signal(DEFAULTS);
  const waited = signal(false);
  const reloaded = signal(false);
  const trouble = signal('');
  const acted = signal(0);
  const voice = newVoice();

  const url = computed(() => tab.value?.url || (answer.value?.ok ? answer.value.reply.url : ''));
  const hostname = computed(() => siteOf(url.value));
  const rule = computed(() => ruleOf(settings.value, hostname.value));
  const marksOn = computed(() => settings.value.marks);
  const view = computed<View>(() =>
    found.value
      ? viewOf({
          url: url.value,
          loading: tab.value?.loading ?? false,
          coming: tab.value?.coming ?? false,
          answer: answer.value,
          allowed: allowed.value,
          enterable: enterable.value,
          siteOn: rule.value !== 'off',
          waited: waited.value,
          reloaded: reloaded.value,
        })
      : { kind: 'loading' },
  );
  const site = computed(() => siteOfView(view.value, url.value));
  const onceOnly = computed(() => !allowed.value && ['article', 'not-news'].includes(view.value.kind));

  /** When the page last answered, or the wait for it began. */
  let since = Date.now();
  /** Raised when an action begins or ends: a look at the page begun before that tells of the past. */
  let turn = 0;
  /** Ends the pause between two looks. */
  let rouse = (): void => {};

  const reportNow = (): PageReport | null => {
    const now = answer.peek();
    return now?.ok ? now.reply : null;
  };

  function take(next: Answer<PageReport>): void {
    if (JSON.stringify(next) !== JSON.stringify(answer.peek())) answer.value = next;
  }

  async function look(): Promise<void> {
    const mine = turn;
    const before = view.peek();
    const now = await findTab(tab.peek()?.id ?? asked);
    // The first look shows the site while the page is still being asked.
    batch(() => {
      tab.value ??= now;
      found.value = true;
    });
    const next = now ? await askPage(now.id, { type: 'page:report' }) : null;
    const mayBe = await isAllowed(now?.url ?? '');
    const isOpen = !now || next?.ok !== false || next.why !== 'nobody' || (await mayEnter(now.id));
    if (mine !== turn || ended.aborted) return;
    const justReloaded = reloaded.peek() && Date.now() - since < RELOAD_STARTS;
    if (next?.ok === false && next.why === 'nobody' && justReloaded) return;
    const awaited = before.kind !== 'loading' || reloaded.peek();
    if (next?.ok) since = Date.now();
    batch(() => {
      waited.value = Date.now() - since > LONG_ENOUGH;
      tab.value = now;
      allowed.value = mayBe;
      enterable.value = isOpen;
      if (next?.ok) reloaded.value = false;
      if (next) take(next);
      else answer.value = null;
    });
    tell(before, awaited);
  }

  /** Says what a look at the page brought. The first view is read out by itself: a change to it is not `awaited`. */
  function tell(before: View, awaited: boolean): void {
    const after = view.peek();
    if (before.kind !== after.kind) {
      if (awaited) say(voice, titleOf(after, hostname.peek()));
    } else if (before.kind === 'article' && after.kind === 'article') {
      const hidden = countHidden(after.report);
      if (hidden > countHidden(before.report)) say(voice, tCount('popup_said_hidden', hidden));
    }
  }

  /** Says what came of an action, and what did not: that stays in sight. */
  function tellOutcome(said: string, wrong = ''): void {
    trouble.value = wrong;
    say(voice, [said, wrong].filter(Boolean).join('. '));
  }

  /** Says what was chosen, and whether it could be stored. */
  const tellChoice = (said: string, kept: boolean, otherwise: MessageName = 'popup_not_kept'): void =>
    tellOutcome(said, kept ? '' : t(otherwise));

  /** Asks the page to do something that ends in a new report. Returns its answer; null when it did not. */
  async function act<R extends Extract<PageRequest, { type: 'page:clean' | 'page:heed' | 'page:show' }>>(
    request: R,
  ): Promise<ReplyTo<R> | null> {
    const id = tab.peek()?.id;
    if (id === undefined) return null;
    const next = await askPage(id, request);
    take(next);
    return next.ok ? next.reply : null;
  }

  /** Runs an action with looks at the page held off, and says that it ended. */
  async function during(action: () => Promise<void>): Promise<void> {
    turn += 1;
    await action();
    turn += 1;
    acted.value += 1;
    rouse();
  }

  const cleanPage = async (on: boolean): Promise<void> => {
    if (!(await act({ type: 'page:clean', on }))) return;
    const report = reportNow();
    if (on && report) say(voice, tCount('popup_said_hidden', countHidden(report)));
    else say(voice, t('popup_said_given_back'));
  };

  /** Stores the reader's choice for the site, null being none, and has the page follow it. */
  const choose = (choice: SiteRule | null, said: MessageName): Promise<void> =>
    during(async () => {
      const name = site.peek();
      const stored = await updateSettings((current) => withSite(current, name, choice));
      settings.value = stored.settings;
      tellChoice(t(said, shownSite(name)), stored.kept);
      const on = choice === null ? isWorthCleaning(reportNow()?.newsConfidence ?? 0) : choice === 'on';
      // What could not be stored is asked of this page alone.
      await act(stored.kept ? { type: 'page:heed' } : { type: 'page:clean', on });
    });

  /** Has something opened over the page, and makes way for it. */
  const openOver = (request: Extract<PageRequest, { type: 'page:read' | 'page:pick' }>): Promise<void> =>
    during(async () => {
      const id = tab.peek()?.id;
      const opened = id === undefined ? null : await askPage(id, request);
      if (opened?.ok && opened.reply.open) window.close();
      else tellOutcome('', t('popup_not_opened'));
    });

  async function reload(): Promise<void> {
    const id = tab.peek()?.id;
    if (id === undefined) return;
    since = Date.now();
    reloaded.value = true;
    waited.value = false;
    answer.value = null;
    await browser.tabs.reload(id).catch(() => {});
  }

  async function run(): Promise<void> {
    settings.value = await loadSettings();
    watchSettings((changed) => {
      settings.value = changed;
    }, ended);
    while (!ended.aborted) {
      await look();
      await new Promise<void>((resolve) => {
        rouse = resolve;
        setTimeout(resolve, view.peek().kind === 'loading' ? PAUSE.loading : PAUSE.settled);
      });
    }
  }
  void run();

  return {
    view,
    site,
    rule,
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
    showBlocks: (ids, shown) =>
      during(async () => {
        const done = await act({ type: 'page:show', ids, shown });
        if (!done) return;
        tellChoice(
          tCount(shown ? 'popup_said_shown' : 'popup_said_hidden', ids.length),
          done.kept,
          tab.peek()?.isPrivate ? 'popup_not_kept_private' : 'popup_not_kept',
        );
        const [only, ...others] = ids;
        const id = tab.peek()?.id;
        // What is shown again by itself is brought into view: a reader asked to see it.
        if (shown && only !== undefined && others.length === 0 && id !== undefined)
          await askPage(id, { type: 'page:scroll', place: { kind: 'block', id: only } });
      }),
    scrollTo: (place) =>
      during(async () => {
        const id = tab.peek()?.id;
        if (id === undefined) return;
        const scrolled = await askPage(id, { type: 'page:scroll', place });
        const there = scrolled.ok && scrolled.reply.found;
        say(voice, t(there ? 'popup_said_scrolled' : 'popup_said_not_found'));
      }),
    read: () => openOver({ type: 'page:read', on: true }),
    pick: () => openOver({ type: 'page:pick' }),
    article: async () => {
      const id = tab.peek()?.id;
      const got = id === undefined ? null : await askPage(id, { type: 'page:article' });
      return got?.ok ? got.reply : null;
    },
    reloadPage: () => during(reload),
    allowSite: () =>
      during(async () => {
        // Asked first of all: browsers grant it only right after a click.
        if (!(await askToRead([patternOf(url.peek())]))) return;
        allowed.value = true;
        say(voice, t('popup_said_allowed', shownSite(hostname.peek())));
        if (reportNow() === null) await reload();
      }),
  };
}
