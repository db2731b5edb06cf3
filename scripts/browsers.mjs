/**
 * Finds the browsers on this machine, and brings one from the system's packages where that can be done. Plain Node, no
 * packages: it runs before any are installed.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const windows = process.platform === 'win32';

/** A folder of the environment on Windows, or one that is not there elsewhere. */
const folder = (name) => process.env[name] ?? join(homedir(), 'no-such-folder');

/** The Chromiums that Playwright or Puppeteer brought for other projects: real Chromium, and good for this one. */
function cachedChromiums() {
  const caches = [
    process.env.PLAYWRIGHT_BROWSERS_PATH,
    join(homedir(), '.cache/ms-playwright'),
    join(homedir(), 'Library/Caches/ms-playwright'),
    join(folder('LOCALAPPDATA'), 'ms-playwright'),
  ];
  const inside = [
    'chrome-linux/chrome',
    'chrome-linux64/chrome',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
    'chrome-win/chrome.exe',
  ];
  const found = [];
  for (const cache of caches) {
    if (!cache || !existsSync(cache)) continue;
    const builds = readdirSync(cache).filter((name) => /^chromium-\d+$/.test(name));
    builds.sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)));
    found.push(...builds.flatMap((build) => inside.map((path) => join(cache, build, path))));
  }
  return found;
}

/**
 * What is known of each browser.
 * - `variable`: the environment variable that names it, and is set for the command
 * - `names`: programs looked for on PATH, the best first
 * - `paths`: where installers put it otherwise
 * - `lastResort`: taken only when nothing else is there and nothing can be installed
 * - `packages`: what to ask of apt-get
 * - `advice`: what a person is to do when it is missing
 */
export const BROWSERS = {
  chromium: {
    title: 'Chromium',
    variable: 'CHROMIUM',
    names: ['chromium', 'chromium-browser', 'microsoft-edge', 'microsoft-edge-stable'],
    paths: () => [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      join(folder('LOCALAPPDATA'), 'Chromium/Application/chrome.exe'),
      join(folder('ProgramFiles(x86)'), 'Microsoft/Edge/Application/msedge.exe'),
      join(folder('ProgramFiles'), 'Microsoft/Edge/Application/msedge.exe'),
      ...cachedChromiums(),
    ],
    // Google's own build may refuse extensions given on the command line (it says so since version 137).
    lastResort: () => [
      ...onPath(['google-chrome', 'google-chrome-stable']),
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      join(folder('ProgramFiles'), 'Google/Chrome/Application/chrome.exe'),
      join(folder('ProgramFiles(x86)'), 'Google/Chrome/Application/chrome.exe'),
    ],
    // The browser's package brings no fonts, and pages without any letters are no use.
    packages: ['chromium', 'fonts-dejavu-core'],
    advice:
      'Install Chromium or Microsoft Edge (Debian: apt-get install chromium; Fedora: dnf install chromium; ' +
      'macOS: brew install --cask chromium), or set CHROMIUM to the path of one.',
  },
  firefox: {
    title: 'Firefox',
    variable: 'FIREFOX',
    names: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
    paths: () => [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      join(folder('ProgramFiles'), 'Mozilla Firefox/firefox.exe'),
      join(folder('ProgramFiles(x86)'), 'Mozilla Firefox/firefox.exe'),
    ],
    lastResort: () => [],
    packages: ['firefox-esr', 'fonts-dejavu-core'],
    advice:
      'Install Firefox (Debian: apt-get install firefox-esr; Fedora: dnf install firefox; ' +
      'macOS: brew install --cask firefox), or set FIREFOX to the path of one.',
  },
};

/** Whether `path` is a file that may be run. */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Where programs of these names stand on PATH, in the order of the names. */
function onPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const endings = windows ? ['.exe', ''] : [''];
  return names.flatMap((name) =>
    folders.flatMap((dir) => endings.map((ending) => join(dir, name + ending))).filter(isProgram),
  );
}

/** Whether the program starts. Some systems have a stand-in under a browser's name that only prints advice. */
function starts(path) {
  if (windows) return true; // there, asking a browser for its version opens a window
  const asked = spawnSync(path, ['--version'], { stdio: ['ignore', 'pipe', 'ignore'], timeout: 30_000 });
  return asked.status === 0 && /\d+\.\d+/.test(String(asked.stdout));
}

const firstThatStarts = (paths) => paths.find((path) => isProgram(path) && starts(path));

/** How apt-get can be run here: as root, by sudo without a password, or not at all (null). */
function aptGet() {
  if (onPath(['apt-get']).length === 0) return null;
  if (process.getuid?.() === 0) return ['env'];
  const may = spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' });
  return may.status === 0 ? ['sudo', '-n', 'env'] : null;
}

/** Installs packages with apt-get. Its words go to standard error. Returns whether it says that it did. */
function aptInstall(packages) {
  const prefix = aptGet();
  if (!prefix) return false;
  const [program, ...before] = prefix;
  const run = (...args) => {
    const wait = ['-o', 'DPkg::Lock::Timeout=300']; // seconds; another apt-get may be at work on a fresh machine
    const all = [...before, 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q', ...wait, ...args];
    return spawnSync(program, all, { stdio: ['ignore', 2, 2] }).status === 0;
  };
  run('update'); // where it fails for one of several sources, the lists of the others still install
  return run('install', '-y', '--no-install-recommends', ...packages);
}

/**
 * The path of a browser, installed if need be.
 * @param name a key of BROWSERS
 * @param say told, in a sentence, what is being done
 * @returns `{ path }`, or `{ problem }`: a sentence for a person
 */
export function provideBrowser(name, say) {
  const browser = BROWSERS[name];
  const named = process.env[browser.variable];
  if (named) {
    if (isProgram(named) && starts(named)) return { path: named };
    return { problem: `${browser.variable} is set to ${named}, which is not a browser that starts.` };
  }
  const look = () => firstThatStarts([...onPath(browser.names), ...browser.paths()]);
  const here = look();
  if (here) return { path: here };
  if (aptGet()) say(`${browser.title} is not here: installing ${browser.packages[0]} with apt-get.`);
  const installed = aptInstall(browser.packages);
  const path = (installed && look()) || firstThatStarts(browser.lastResort());
  if (path) return { path };
  const why = aptGet()
    ? 'and apt-get could not install it'
    : 'and cannot be installed from here (no apt-get, or no right to use it)';
  return { problem: `${browser.title} was not found, ${why}. ${browser.advice}` };
}
