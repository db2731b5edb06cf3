// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser.ts'));
const { writtenIn } = await import('../../src/content/added.ts');
const { StandIns } = await import('../../src/content/stand-ins.ts');
const { Veil } = await import('../../src/content/veil.ts');

const lost = vi.fn<(standIn: Element) => void>();
const div = document.createElement('div');
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
let standIns: InstanceType<typeof StandIns>;
let [story, prompt] = [new Text(), new Text()];
let standIn: Element;

beforeEach(() => {
  lost.mockReset();
  document.body.append(div);
  [story, prompt] = [new Text('The ferry sails.'), new Text('Sign up for our newsletter')];
  div.replaceChildren(story, document.createElement('br'), prompt);
  standIns = new StandIns(new Veil(), lost);
  standIn = standIns.put(prompt, div);
});

it('hides the words and leaves the text where it is', () => {
  expect(getComputedStyle(standIn).display).toBe('none');
  expect([prompt.data.trim(), div.textContent]).toEqual(['', 'The ferry sails. Sign up for our newsletter']);
  expect([...div.childNodes].filter((node) => node !== standIn)).toEqual([story, div.children[0], prompt]);
  expect([standIns.take(standIn), standIns.take(standIn)]).toEqual([true, false]);
  expect(div.innerHTML).toBe('The ferry sails.<br>Sign up for our newsletter');
  expect(div.lastChild).toBe(prompt);
});

it('outlasts that the page joins its texts, and moves them about at once', async () => {
  div.normalize();
  div.append(prompt);
  prompt.before('Correction');
  await settle();
  expect(lost).not.toHaveBeenCalled();
  standIns.take(standIn);
  expect(div.lastChild).toBe(prompt);
  expect(prompt.data).toBe('Sign up for our newsletter');
});

it('lets what the page writes stand', async () => {
  prompt.data = 'The mayor waited.';
  await settle();
  expect(lost.mock.calls).toEqual([[standIn]]);
  expect(div.innerHTML).toBe('The ferry sails.<br>The mayor waited.');
});

it.each<[string, () => void]>([
  ['taken out', () => div.removeChild(prompt)],
  ['replaced', () => div.replaceChild(new Text('The mayor waited.'), prompt)],
  ['put elsewhere', () => document.body.append(prompt)],
  ['taken out with all that stood beside it', () => div.replaceChildren()],
])('gives a text its words when it is %s', async (_, change) => {
  change();
  await settle();
  expect(lost).toHaveBeenCalledOnce();
  expect(prompt.data).toBe('Sign up for our newsletter');
  expect(div.textContent).not.toContain('Sign up');
});

it.each<[string, () => void, boolean]>([
  ['what it hides and gives back', () => standIns.take(standIn), false],
  ['what the page has written', () => (prompt.data = 'Donate today'), true],
])('tells of %s as written by the page or not', async (_, write, isTold) => {
  const written: Element[] = [];
  const watcher = new MutationObserver((records) => written.push(...writtenIn(records, [])));
  watcher.observe(div, { characterData: true, characterDataOldValue: true, childList: true, subtree: true });
  write();
  await settle();
  watcher.disconnect();
  expect(written).toEqual(isTold ? [div] : []);
});
