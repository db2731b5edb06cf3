/** What the popup knows of its page: it looks at the tab time and again. Lives as long as its signal. */
import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import browser from 'webextension-polyfill';
import type { PageReport, PageRequest, ReplyTo } from '../messages.ts';
import { DEFAULTS, ruleOf, type Settings, type SiteRule, siteOf } from '../settings/schema.ts';
import type { TriedSettings } from '../settings/store.ts';
import { mayRead, patternOf } from '../ui/access.ts';
import { followSettings } from '../ui/follow-settings.ts';
import { type Answer, askPage, mayEnter } from './ask-page.ts';
import { findTab, type Tab } from './tab-of.ts';
import { type View, viewOf } from './view-of.ts';

/** Milliseconds between two looks at the page: while it loads, and after, when late arrivals may still come. */
const PAUSE = { loading: 150, settled: 2000 } as const;

/** Milliseconds after which a loading tab that nobody answers for is taken to have nobody in it. */
const LONG_ENOUGH = 3000;

/** Milliseconds a reload takes to show in the tab's status; the old page's silence until then says nothing. */
const RELOAD_STARTS = 800;

/** What a page answers with a new report. */
type Act = Extract<PageRequest, { type: 'page:clean' | 'page:heed' | 'page:show' }>;

/** What was seen last, and what asks the page for more. */
export interface PageWatch {
  readonly view: ReadonlySignal<View>;
  readonly tab: ReadonlySignal<Tab | null>;
  /** The page's address; empty when the browser keeps it to itself. */
  readonly url: ReadonlySignal<string>;
  readonly hostname: ReadonlySignal<string>;
  readonly settings: Signal<Settings>;
  /** Whether they could not be read: the page may go by others. */
  readonly unread: Signal<boolean>;
  /** The reader's choice for the site, or null. */
  readonly rule: ReadonlySignal<SiteRule | null>;
  /** Whether the site's pages may be read at any time. */
  readonly allowed: Signal<boolean>;
  /** The page's last report; null where it gave none. */
  report(): PageReport | null;
  /** Asks the page for something; null where there is no tab. */
  ask<R extends PageRequest>(request: R): Promise<Answer<ReplyTo<R>> | null>;
  /** Asks the page to do something that ends in a new report. Returns its answer; null when it did not. */
  act<R extends Act>(request: R): Promise<ReplyTo<R> | null>;
  reload(): Promise<void>;
  /** Runs an action with looks at the page held off, and looks when it has ended. */
  during(action: () => Promise<void>): Promise<void>;
}

const isAllowed = async (url: string): Promise<boolean> => siteOf(url) === '' || mayRead([patternOf(url)]);

/**
 * Starts watching a tab.
 * @param asked the tab's number, or null for the active tab of this window
 * @param seen told of each look with the view before it, and whether what came may be said: the first view is read out by
 *   itself
 */
export function watchPage(
  asked: number | null,
  seen: (before: View, awaited: boolean) => void,
  ended: AbortSignal,
): PageWatch {
  const tab = signal<Tab | null>(null);
  const found = signal(false);
  const answer = signal<Answer<PageReport> | null>(null);
  const allowed = signal(true);
  const enterable = signal(true);
  const settings = signal(DEFAULTS);
  const unread = signal(false);
  const waited = signal(false);
  const reloaded = signal(false);

  const url = computed(() => tab.value?.url || (answer.value?.ok ? answer.value.reply.url : ''));
  const hostname = computed(() => siteOf(url.value));
  const rule = computed(() => ruleOf(settings.value, hostname.value));
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

  /** When the page last answered, or the wait for it began. */
  let since = Date.now();
  /** Raised when an action begins or ends: a look at the page begun before that tells of the past. */
  let turn = 0;
  /** Ends the pause between two looks. */
  let rouse = (): void => {};

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
    seen(before, awaited);
  }

  async function run(): Promise<void> {
    const takeSettings = (tried: TriedSettings): void =>
      batch(() => {
        settings.value = tried.settings;
        unread.value = !tried.isRead;
      });
    await followSettings(takeSettings, unread, ended);
    while (!ended.aborted) {
      await look();
      await new Promise<void>((resolve) => {
        rouse = resolve;
        setTimeout(resolve, view.peek().kind === 'loading' ? PAUSE.loading : PAUSE.settled);
      });
    }
  }
  void run();

  const ask: PageWatch['ask'] = async (request) => {
    const id = tab.peek()?.id;
    return id === undefined ? null : askPage(id, request);
  };

  return {
    view,
    tab,
    url,
    hostname,
    settings,
    unread,
    rule,
    allowed,
    report: () => {
      const now = answer.peek();
      return now?.ok ? now.reply : null;
    },
    ask,
    act: async (request) => {
      const next = await ask(request);
      if (next) take(next);
      return next?.ok ? next.reply : null;
    },
    reload: async () => {
      const id = tab.peek()?.id;
      if (id === undefined) return;
      since = Date.now();
      reloaded.value = true;
      waited.value = false;
      answer.value = null;
      await browser.tabs.reload(id).catch(() => {});
    },
    during: async (action) => {
      turn += 1;
      await action();
      turn += 1;
      rouse();
    },
  };
}
