/** Tables in Markdown: one row a line, as many cells in each as the widest has, the first row for the head. */
import type TurndownService from 'turndown';

/** Rows and columns that a table is written with, at most: spans can claim any number. */
const MOST_COLUMNS = 100;
const MOST_ROWS = 2_000;

/** A cell's Markdown on one line, with bars that are no ends of it. */
const onLine = (content: string): string =>
  content
    .trim()
    .replace(/\\?\|/g, '\\|')
    .replace(/(?<!\s)\s*\n\s*/g, '<br>');

/** The cells by row and column. What is as large as several stands in the first of them; the others are empty. */
function gridOf(table: HTMLTableElement, said: WeakMap<Node, string>): string[][] {
  const rows = [...table.rows].slice(0, MOST_ROWS);
  const grid: string[][] = rows.map(() => []);
  for (const [y, row] of rows.entries()) {
    let x = 0;
    for (const cell of row.cells) {
      while (grid[y]?.[x] !== undefined) x += 1;
      const columns = Math.min(cell.colSpan, MOST_COLUMNS - x);
      // A span of none reaches to the end.
      for (const line of grid.slice(y, y + (cell.rowSpan || rows.length)))
        for (let i = 0; i < columns; i += 1) line[x + i] = '';
      const line = grid[y];
      if (line && x < MOST_COLUMNS) line[x] = onLine(said.get(cell) ?? '');
    }
  }
  return grid;
}

/** Whether a row names the columns: in a head, or of nothing but headings. */
const isHead = (row: HTMLTableRowElement | undefined): boolean =>
  row?.parentElement?.localName === 'thead' ||
  (row !== undefined && row.cells.length > 0 && [...row.cells].every(({ localName }) => localName === 'th'));

/** What merely lays out a page, as paragraphs. */
const layoutMarkdown = (table: HTMLTableElement, said: WeakMap<Node, string>): string =>
  [...table.rows]
    .flatMap((row) => [...row.cells])
    .map((cell) => `\n\n${(said.get(cell) ?? '').trim()}\n\n`)
    .join('');

function tableMarkdown(table: HTMLTableElement, said: WeakMap<Node, string>): string {
  const caption = table.caption && said.get(table.caption);
  const grid = gridOf(table, said);
  const width = Math.max(...grid.map((row) => row.length), 0);
  if (table.querySelector('table') || (!isHead(table.rows[0]) && (width < 2 || grid.length < 2)))
    return layoutMarkdown(table, said);
  const lineOf = (cells: readonly string[]): string =>
    `| ${Array.from({ length: width }, (_, i) => cells[i] ?? '').join(' | ')} |`;
  // Without a head there is no table.
  const [head, ...rest] = isHead(table.rows[0]) ? grid : [[], ...grid];
  const rule = `|${' --- |'.repeat(width)}`;
  const lines = [lineOf(head ?? []), rule, ...rest.map(lineOf)];
  return `\n\n${caption ? `*${caption.trim()}*\n\n` : ''}${lines.join('\n')}\n\n`;
}

/** Makes Turndown write tables. */
export function markdownTables(turndown: TurndownService): void {
  const said = new WeakMap<Node, string>();
  turndown.addRule('part of a table', {
    filter: ['td', 'th', 'caption'],
    replacement: (content, node) => {
      said.set(node, content);
      return content;
    },
  });
  turndown.addRule('table', {
    filter: 'table',
    replacement: (_, node) => tableMarkdown(node as HTMLTableElement, said),
  });
}
