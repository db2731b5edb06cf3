/** Cells of tables in which nothing of an article stands. */
import { fold, parentElementOf, saysAnything, tagOf, textOf } from '../detect/dom.ts';
import { isBefore } from '../detect/query.ts';
import { cellsOf } from './data-table.ts';
import { escapeHtml } from './escape.ts';
import { openTag } from './open-tag.ts';
import { isUnread } from './runs.ts';

/** Cells without words among those of a table of data: by a missing one all behind it would stand in the wrong column. */
export class WordlessCells {
  private readonly rows = new Map<Element, Element[]>();
  private readonly base: string;

  /** @param cells those in which something is written, in any order */
  constructor(cells: ReadonlySet<Element>, base: string) {
    this.base = base;
    for (const cell of cells) {
      const row = parentElementOf(cell);
      if (row && !this.rows.has(row)) this.rows.set(row, cellsOf(row));
    }
    for (const [row, all] of this.rows)
      this.rows.set(
        row,
        all.filter((cell) => !cells.has(cell) && !isUnread(cell)),
      );
  }

  /** Writes those of a row that stand before a cell of it, or all that are left, each once. */
  take(row: Element, before?: Element): string {
    const left = this.rows.get(row);
    let out = '';
    for (let cell = left?.[0]; cell && !(before && isBefore(before, cell)); cell = left?.[0]) {
      left?.shift();
      const said = fold(textOf(cell) ?? '');
      // Signs, such as a dash or a tick. Words that the article has not are left out of it.
      out += `${openTag(cell, tagOf(cell), this.base)}${saysAnything(said) ? '' : escapeHtml(said)}</${tagOf(cell)}>`;
    }
    return out;
  }
}
