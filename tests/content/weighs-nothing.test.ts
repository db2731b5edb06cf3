// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { Detector } from '../../src/content/detector.ts';
import { wishFor } from '../../src/detect/by-hand.ts';
import type { Decision } from '../../src/detect/types.ts';
import * as weighing from '../../src/detect/weighing.ts';

vi.mock('../../src/detect/weighing.ts', { spy: true });

const PROSE =
  '<p>The council met on Tuesday evening and voted by seven to two to move the market to the old rope works.</p>';
const SIGN_UP =
  '<div class="newsletter"><h3>Get our newsletter in your inbox</h3><form><input type="email" placeholder="Your email"><button>Sign up</button></form></div>';

it('weighs nothing where nothing is to go but what was hidden by hand', () => {
  const tides =
    '<aside id="tides"><h3>High water today</h3><p>Old harbour 6.12</p><p>Lighthouse 6.40</p></aside>';
  document.body.innerHTML = `<main><article>${PROSE.repeat(6)}</article></main>${SIGN_UP}${tides}`;
  const hidden = document.getElementById('tides') as Element;
  const wish = wishFor(hidden, new Detector(document).survey().context);
  const detector = new Detector(document, () => new Set([wish]));
  const weigh = vi.spyOn(weighing, 'weighBlocks');
  const blocks = (decisions: readonly Decision[] | null) => decisions?.map(({ block }) => block);
  expect(blocks(detector.readAll(null))).toEqual([hidden]);
  const late = hidden.cloneNode(true) as Element;
  hidden.replaceWith(late);
  expect(blocks(detector.readAdded([late], null))).toEqual([late]);
  expect(blocks(detector.readAgain(late, null, 'other'))).toEqual([late]);
  expect(weigh).not.toHaveBeenCalled();
  // The clean text leaves out clutter all the same.
  expect(blocks(detector.readUnfit(() => true))).toHaveLength(2);
});
