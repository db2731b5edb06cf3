// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { copyTree } from '../../src/article/copy-tree.ts';

const PAGE =
  '<!DOCTYPE html><html lang="en"><head><title>A bridge</title><script>let a;</script></head><body><!-- top -->' +
  '<header id="out"><p>Sign up</p></header><main><h1>A <b>bridge</b></h1><p>It is <i hidden>not</i> closed.</p>' +
  '<div><aside id="in"><p>Read on</p></aside>Later <button>more<i hidden>!</i></button></div></main>The end</body></html>';
const parse = (): Document => new DOMParser().parseFromString(PAGE, 'text/html');
const written = (doc: Document): string => new XMLSerializer().serializeToString(doc);

it('copies a document as it would be without what is left out', () => {
  const [doc, without] = [parse(), parse()];
  const out = '#out, #in, script';
  for (const node of without.querySelectorAll(out)) node.remove();
  const copy = copyTree(doc, new Set(doc.querySelectorAll(out)), [], () => {});
  expect(written(copy)).toBe(written(without));
  expect(copy).not.toBe(doc);
  expect(written(doc)).toBe(written(parse()));
});

it('tells of what is asked for and of the texts, each with its copy, in order', () => {
  const doc = parse();
  const told: string[] = [];
  const name = (node: Node): string => node.textContent ?? '';
  const copy = copyTree(
    doc,
    new Set([...doc.querySelectorAll('#out'), doc.querySelector('b')?.firstChild as Text]),
    [...doc.querySelectorAll('[hidden], button, #out p')],
    (node, copied) => {
      expect([copied.nodeName, copied.ownerDocument !== doc]).toEqual([node.nodeName, true]);
      told.push(`${node.nodeName} ${name(node)}`);
    },
  );
  expect(told).toEqual([
    '#text A bridge',
    '#text let a;',
    '#text A ',
    '#text It is ',
    'I not',
    '#text not',
    '#text  closed.',
    '#text Read on',
    '#text Later ',
    'BUTTON more!',
    '#text more',
    'I !',
    '#text !',
    '#text The end',
  ]);
  expect(copy.querySelector('h1')?.innerHTML).toBe('A <b></b>');
});
