/** Tables of data: what a cell says is told by its row and column, so that no cell may be missing. */
import { childrenOf, isElement, parentElementOf, tagOf, textOf } from '../detect/dom.ts';
import { queryBelow } from '../detect/query.ts';
import { nearestTo } from './tree.ts';

/** Rows in which two cells hold something, at least: a table of fewer is a layout. */
const LEAST_ROWS = 3;

const isCell = (element: Element): boolean => /^t[dh]$/.test(tagOf(element));

/** The cells of a row. */
export const cellsOf = (row: Element): Element[] =>
  [...childrenOf(row)].filter(isElement).filter((child) => isCell(child));

const holdsSomething = (cell: Element): boolean =>
  (textOf(cell) ?? '').trim() !== '' || queryBelow(cell, 'img, svg').length > 0;

function isDataTable(table: Element): boolean {
  // A table that holds tables is a layout, whatever is in those.
  if (queryBelow(table, 'table').length > 0) return false;
  let rows = 0;
  for (const row of queryBelow(table, 'tr')) {
    if (cellsOf(row).filter(holdsSomething).length >= 2) rows += 1;
    if (rows >= LEAST_ROWS) return true;
  }
  return false;
}

/** Makes what tells the cell of a table of data that an element is or stands in, or null; each table is looked at once. */
export function makeCellFinder(): (element: Element) => Element | null {
  const known = new Map<Element, boolean>();
  return (element) => {
    const cell = nearestTo(element, 'td, th');
    const row = cell && parentElementOf(cell);
    const table = row && tagOf(row) === 'tr' ? nearestTo(row, 'table') : null;
    if (!table) return null;
    const isData = known.get(table) ?? isDataTable(table);
    known.set(table, isData);
    return isData ? cell : null;
  };
}
