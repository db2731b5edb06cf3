import { expect, it } from 'vitest';
import { siteFinder } from '../../src/options/site-finder.ts';

const SITES = [
  ['coast-courier.example', 'coast-courier.example'],
  ['m.courier.example', 'm.courier.example'],
  ['xn--bcher-kva.example', 'bücher.example'],
] as const;

it.each<[string, readonly number[]]>([
  ['', [0, 1, 2]],
  ['  ', [0, 1, 2]],
  ['courier', [0, 1]],
  [' COAST ', [0]],
  ['BÜCHER', [2]],
  ['bu\u0308cher', [2]],
  ['xn--bcher', [2]],
  ['https://www.coast-courier.example/city?from=here#now', [0]],
  ['www.coast', [0]],
  ['coast-courier.example:8080', [0]],
  ['http://m.courier.example:8080/city', [1]],
  ['https://', [0, 1, 2]],
  ['valley', []],
  ['c*r', []],
])('finds by “%s”', (typed, found) => {
  const isSought = siteFinder(typed);
  expect([...SITES.keys()].filter((i) => isSought(...(SITES[i] as (typeof SITES)[0])))).toEqual(found);
});
