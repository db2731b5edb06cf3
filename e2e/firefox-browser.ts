/** Firefox with Broadsheet in it, for tests: over WebDriver BiDi, which installs an unpacked folder for the session. */
import { createServer, type Server } from 'node:http';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base, expect } from '@playwright/test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { PageRequest, ReplyTo } from '../src/messages.ts';
import { readTestPage } from './pages.ts';

export { expect };

const root = fileURLToPath(new URL('..', import.meta.url));
const EXTENSION = resolve(root, process.env.BROADSHEET_DIST ?? 'dist', 'firefox');

/** The id in vite.config.ts, and the address under which Firefox is told to keep the pages of that extension. */
const GECKO_ID = 'broadsheet@broadsheet.invalid';
const UUID = '0b5e8f1a-3c52-4d6e-9a77-5f0c2d1e4b60';

/** The page that is opened when the extension is installed. */
const WELCOME = 'src/welcome/index.html';

/** The page of a popup or of the settings, with the extension's own rights. */
interface ExtensionApi {
  readonly tabs: {
    query(filter: object): Promise<readonly { id?: number; url?: string }[]>;
    sendMessage(tab: number, message: unknown): Promise<unknown>;
  };
}

/** The inside of Puppeteer's browser that speaks BiDi without words of its own for it. */
interface BidiBrowser {
  readonly connection: { send(method: string, params: object): Promise<{ result: unknown }> };
}

/** A running Firefox with the extension. */
export interface Broadsheet {
  /** The id Firefox says it installed. */
  readonly id: string;
  /** The page that greeted the reader; it has the extension's rights, and stays out of the way. */
  readonly welcome: Page;
  readonly browser: Browser;
  /** Serves a page of e2e/pages on a loopback port and opens it. */
  open(name: string): Promise<Page>;
  ask<R extends PageRequest>(page: Page, request: R): Promise<ReplyTo<R>>;
  /** The popup for a page, opened in a tab of its own. */
  popup(page: Page): Promise<Page>;
  /** The text of the reading view over a page, as it is shown; null when none is open. */
  readerText(page: Page): Promise<string | null>;
  /** How far the reading view over a page is scrolled, in CSS pixels; null when none is open. */
  readerScroll(page: Page): Promise<number | null>;
  /** What the extension threw, as Firefox's own console has it. */
  problems(): Promise<readonly string[]>;
  /** Takes the leave to read pages from the extension, as a reader does on the browser's page for extensions. */
  takeAccess(): Promise<void>;
  /** Presses the toolbar button over a page, which lets the extension read that page as long as it is open. */
  pressButton(page: Page): Promise<void>;
  /** Presses the key of the reading view over a page. */
  pressReadKey(page: Page): Promise<void>;
  /** Ends the extension, and starts it again where asked to: as an update does. */
  end(again?: 'again'): Promise<void>;
}

async function serveTestPages(): Promise<{ server: Server; origin: string }> {
  const server = createServer((request, response) => {
    const [path = ''] = (request.url ?? '').split('?');
    const name = path.split('/').at(-1) ?? '';
    readTestPage(`${name}.html`).then(
      ({ body, contentType }) => response.writeHead(200, { 'content-type': contentType }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  return { server, origin: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}` };
}

/** Opens a page of the extension. Firefox does not say when such a page has loaded, so its own state is asked. */
async function openExtensionPage(browser: Browser, path: string): Promise<Page> {
  const page = await browser.newPage();
  const url = `moz-extension://${UUID}/${path}`;
  await page.goto(url, { timeout: 1 }).catch(() => {});
  await expect
    .poll(() => page.evaluate(() => `${location.href} ${document.readyState}`).catch(() => ''))
    .toBe(`${url} complete`);
  return page;
}

/** The number of the tab at an address, asked from a page of the extension. */
const tabAt = (asking: Page, url: string): Promise<number> =>
  asking.evaluate(async (wanted) => {
    const { tabs } = (globalThis as unknown as { browser: ExtensionApi }).browser;
    const tab = (await tabs.query({})).find((candidate) => candidate.url === wanted);
    if (tab?.id === undefined) throw new Error(`no tab at ${wanted}`);
    return tab.id;
  }, url);

/** Runs an expression with the browser's own rights. Returns what its promise, or itself, comes to: a text. */
async function runInBrowser(browser: Browser, expression: string): Promise<string> {
  const { connection } = browser as unknown as BidiBrowser;
  const tree = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })).result as {
    contexts: readonly { context: string }[];
  };
  const target = { context: tree.contexts[0]?.context };
  const answer = await connection.send('script.evaluate', { expression, target, awaitPromise: true });
  return (answer.result as { result: { value: string } }).result.value;
}

/** What Firefox says when it drops an answer for a page that lies in the back/forward cache. */
const DROPPED = 'Promise resolved while context is inactive';

const readProblems = async (browser: Browser): Promise<readonly string[]> =>
  JSON.parse(
    await runInBrowser(
      browser,
      `JSON.stringify(Services.console.getMessageArray()
        .filter((m) => m instanceof Ci.nsIScriptError && !(m.flags & Ci.nsIScriptError.warningFlag))
        .filter((m) => m.sourceName.startsWith('moz-extension://${UUID}'))
        .map((m) => m.errorMessage)
        .filter((text) => !text.startsWith('${DROPPED}')))`,
    ),
  ) as string[];

/** The button's popup stays open in a window of the browser's own, which no test sees into. */
const pressButton = async (browser: Browser): Promise<void> => {
  await runInBrowser(
    browser,
    `(async () => {
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      const { extension } = WebExtensionPolicy.getByID('${GECKO_ID}');
      const window = Services.wm.getMostRecentWindow('navigator:browser');
      await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
      return 'pressed';
    })()`,
  );
};

const takeAccess = async (browser: Browser): Promise<void> => {
  await runInBrowser(
    browser,
    `(async () => {
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      const taken = { permissions: [], origins: ['http://*/*', 'https://*/*'] };
      await ExtensionPermissions.remove('${GECKO_ID}', taken, WebExtensionPolicy.getByID('${GECKO_ID}').extension);
      return 'taken';
    })()`,
  );
};

/** BiDi's own keys reach the page alone, and none of the browser's. */
const pressReadKey = async (browser: Browser): Promise<void> => {
  await runInBrowser(
    browser,
    `(() => {
      const window = Services.wm.getMostRecentWindow('navigator:browser');
      const keys = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
      window.focus();
      keys.beginInputTransactionForTests(window);
      const alt = new window.KeyboardEvent('', { key: 'Alt', code: 'AltLeft', keyCode: 18 });
      const r = new window.KeyboardEvent('', { key: 'r', code: 'KeyR', keyCode: 82 });
      keys.keydown(alt);
      keys.keydown(r);
      keys.keyup(r);
      keys.keyup(alt);
      return 'pressed';
    })()`,
  );
};

const endExtension = async (browser: Browser, again?: 'again'): Promise<void> => {
  await runInBrowser(
    browser,
    `(async () => {
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      const addon = await AddonManager.getAddonByID('${GECKO_ID}');
      await addon.${again ? 'reload' : 'disable'}();
      return 'ended';
    })()`,
  );
};

/** A node as BiDi tells of it, closed shadow roots included. */
interface BidiNode {
  readonly sharedId?: string;
  readonly value?: {
    readonly localName?: string;
    readonly children?: readonly BidiNode[];
    readonly shadowRoot?: BidiNode | null;
  };
}

/**
 * What a function says of the view's shadow root, which is closed to the page; BiDi sees it. Null when there is no view.
 * @param functionDeclaration as a text; it is run in the page
 */
async function askReader<Answer>(
  browser: Browser,
  page: Page,
  functionDeclaration: string,
): Promise<Answer | null> {
  const { connection } = browser as unknown as BidiBrowser;
  const target = { context: (page.mainFrame() as unknown as { _id: string })._id };
  const tree = await connection.send('script.evaluate', {
    expression: 'document.documentElement',
    target,
    awaitPromise: false,
    serializationOptions: { maxDomDepth: 2, includeShadowTree: 'all' },
  });
  const { result } = tree.result as { result: BidiNode };
  const root = result.value?.children
    ?.flatMap(({ value }) => value?.shadowRoot ?? [])
    .find(({ value }) => value?.children?.some((child) => child.value?.localName === 'dialog'));
  if (!root?.sharedId) return null;
  const answer = await connection.send('script.callFunction', {
    functionDeclaration,
    arguments: [{ sharedId: root.sharedId }],
    target,
    awaitPromise: false,
  });
  return (answer.result as { result: { value: Answer } }).result.value;
}

function launchFirefox(): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
    headless: true,
    // Without it, no test may open a page of an extension.
    args: ['-remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }),
      'intl.locale.requested': 'en-US',
      // What an extension asks leave for after a click is given, without the browser's own question.
      'extensions.webextOptionalPermissionPrompts': false,
    },
  });
}

/** The page that greets the reader, as soon as it is there. Puppeteer does not hear where such a page went: it is asked. */
async function findWelcome(browser: Browser): Promise<Page> {
  let found: Page | undefined;
  const look = async (): Promise<boolean> => {
    for (const page of await browser.pages()) {
      const state = await page.evaluate(() => `${location.href} ${document.readyState}`).catch(() => '');
      if (state === `moz-extension://${UUID}/${WELCOME} complete`) found = page;
    }
    return found !== undefined;
  };
  await expect.poll(look, 'the welcome page').toBe(true);
  if (!found) throw new Error('no welcome page');
  return found;
}

async function openBroadsheet(browser: Browser, origin: string): Promise<Broadsheet> {
  const id = await browser.installExtension(EXTENSION);
  const welcome = await findWelcome(browser);
  return {
    id,
    welcome,
    browser,
    async open(name) {
      const page = await browser.newPage();
      await page.goto(`${origin}/2025/02/06/${name.replace(/\.html$/, '')}`);
      return page;
    },
    async ask(page, request) {
      // Puppeteer does not follow a page that comes out of the back/forward cache.
      const tab = await tabAt(welcome, await page.evaluate(() => location.href));
      const reply = await welcome.evaluate(
        (number, message) =>
          (globalThis as unknown as { browser: ExtensionApi }).browser.tabs.sendMessage(number, message),
        tab,
        request as PageRequest,
      );
      return reply as ReplyTo<typeof request>;
    },
    popup: async (page) => {
      const tab = await tabAt(welcome, page.url());
      return openExtensionPage(browser, `src/popup/index.html?tab=${tab}`);
    },
    readerText: (page) => askReader(browser, page, "(root) => root.querySelector('.page').innerText"),
    readerScroll: (page) => askReader(browser, page, "(root) => root.querySelector('dialog').scrollTop"),
    problems: () => readProblems(browser),
    takeAccess: () => takeAccess(browser),
    pressButton: async (page) => {
      await page.bringToFront();
      await pressButton(browser);
    },
    pressReadKey: async (page) => {
      await page.bringToFront();
      await pressReadKey(browser);
    },
    end: (again) => endExtension(browser, again),
  };
}

/** Tests with a Firefox of their own; each fails if the extension threw anything. */
export const test = base.extend<{ readonly broadsheet: Broadsheet }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from this pattern
  broadsheet: async ({}, use) => {
    const { server, origin } = await serveTestPages();
    const browser = await launchFirefox();
    try {
      const broadsheet = await openBroadsheet(browser, origin);
      await use(broadsheet);
      expect(await broadsheet.problems(), 'nothing was thrown').toEqual([]);
    } finally {
      await browser.close();
      server.close();
      server.closeAllConnections();
    }
  },
});
