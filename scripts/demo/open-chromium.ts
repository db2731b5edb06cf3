import { type BrowserContext, chromium, type Worker } from '@playwright/test';

/** How Chromium is to be opened. */
export interface OpenOptions {
  /** The browser's program; CHROMIUM by default. */
  readonly executablePath?: string | undefined;
  /** Folder of the unpacked extension; none when left out. */
  readonly extension?: string | undefined;
  /** Folder that keeps the browser's data; a new one that goes away afterwards when empty or left out. */
  readonly profile?: string | undefined;
  /** Whether a window is shown. */
  readonly window?: boolean | undefined;
  /** Language of the browser itself, as a BCP 47 tag; the machine's own when left out. */
  readonly language?: string | undefined;
}

/** What the browser is told so that an unpacked extension is loaded, and that it asks nothing of the network itself. */
function argsFor(options: OpenOptions): string[] {
  const { extension } = options;
  return [
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    ...(options.window ? [] : ['--headless=new', '--disable-gpu']),
    // Chromium's sandbox does not work for root; anyone else keeps it.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...(options.language ? [`--lang=${options.language}`] : []),
    ...(extension
      ? [
          `--disable-extensions-except=${extension}`,
          `--load-extension=${extension}`,
          '--disable-features=DisableLoadExtensionCommandLineSwitch',
        ]
      : []),
  ];
}

/** Opens Chromium with a profile of its own, and the extension when one is named. */
export function openChromium(options: OpenOptions): Promise<BrowserContext> {
  return chromium.launchPersistentContext(options.profile ?? '', {
    executablePath: options.executablePath ?? process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: !options.window,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: argsFor(options),
    // On Linux the browser takes its language from here and not from its arguments.
    env: { ...process.env, ...(options.language ? { LANGUAGE: options.language.replace('-', '_') } : {}) },
    viewport: options.window ? null : { width: 1280, height: 900 },
  });
}

/**
 * The extension's service worker.
 * @param timeout milliseconds to wait for it to start
 * @returns null when it does not start: the browser did not take the extension
 */
export async function serviceWorkerOf(context: BrowserContext, timeout: number): Promise<Worker | null> {
  const running = context.serviceWorkers()[0];
  return running ?? context.waitForEvent('serviceworker', { timeout }).catch(() => null);
}
