/**
 * Runs a command with all that it needs, on a machine that has nothing but Node:
 *
 *     node scripts/with-tools.mjs [chromium] [firefox] -- COMMAND [ARGUMENT…]
 *
 * Installs the packages when they are missing or older than package-lock.json, finds or installs the browsers named,
 * and runs the command with node_modules/.bin on PATH and CHROMIUM and FIREFOX set. Ends as the command ends. What is
 * missing and cannot be had is said in a sentence. Plain Node, no packages, and syntax that old versions can read, so
 * that they get to say they are too old.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BROWSERS, provideBrowser } from './browsers.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const windows = process.platform === 'win32';

const say = (sentence) => console.error(`broadsheet: ${sentence}`);

function fail(sentence) {
  say(sentence);
  process.exit(1);
}

/** Vite's own floor: 20.19, or 22.12 and later. */
function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const enough = major === 20 ? minor >= 19 : major === 22 ? minor >= 12 : major > 22;
  if (!enough)
    fail(`Node 20.19 or 22.12 or newer is needed; this is ${process.versions.node}. See https://nodejs.org.`);
}

const writtenAt = (file) => (existsSync(file) ? statSync(file).mtimeMs : 0);

/** npm as this process was started by it, or npm on PATH. */
function npm(args) {
  const by = process.env.npm_execpath ?? '';
  if (/^npm(-cli)?\.c?js$/.test(basename(by))) return [process.execPath, [by, ...args], false];
  return [windows ? 'npm.cmd' : 'npm', args, windows];
}

function installPackages() {
  // npm writes this file last, so that a broken-off installation is done again.
  const done = join(root, 'node_modules', '.package-lock.json');
  if (writtenAt(done) >= writtenAt(join(root, 'package-lock.json')) && existsSync(done)) return;
  say('installing the packages (npm ci).');
  // Development packages too, whatever NODE_ENV says: they are what builds and tests.
  const [program, args, shell] = npm(['ci', '--include=dev', '--no-audit', '--no-fund']);
  const run = spawnSync(program, args, { cwd: root, shell, stdio: ['ignore', 2, 2] });
  if (run.error)
    fail(`npm could not be started (${run.error.message}). It comes with Node: https://nodejs.org.`);
  if (run.status !== 0)
    fail("the packages could not be installed; npm's own lines above say why. Is there a network?");
}

/** Runs the command, passes signals on to it, and ends as it ends. */
function run(command, args, env) {
  const child = spawn(command, args, { stdio: 'inherit', env, shell: windows });
  child.on('error', (error) => fail(`${command} could not be started (${error.message}).`));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    // A terminal sends Ctrl-C to the command as well; sending it twice would cut its tidying short.
    process.on(signal, () => (signal === 'SIGINT' && process.stdin.isTTY) || child.kill(signal));
  }
  child.on('exit', (code, signal) => {
    if (!signal) process.exit(code ?? 1);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

const given = process.argv.slice(2);
const dash = given.indexOf('--');
const [command, ...args] = dash < 0 ? [] : given.slice(dash + 1);
const wanted = given.slice(0, Math.max(dash, 0));
const unknown = wanted.filter((name) => !Object.hasOwn(BROWSERS, name));
if (!command || unknown.length > 0)
  fail('use: node scripts/with-tools.mjs [chromium] [firefox] -- COMMAND [ARGUMENT…]');

checkNode();
installPackages();
// Under the name that this system uses for PATH (Windows: Path).
const pathName = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
const bin = join(root, 'node_modules', '.bin');
const env = { ...process.env, [pathName]: [bin, process.env[pathName]].filter(Boolean).join(delimiter) };
for (const name of wanted) {
  const { path, problem } = provideBrowser(name, say);
  if (problem) fail(problem);
  env[BROWSERS[name].variable] = path;
}
run(command, args, env);
