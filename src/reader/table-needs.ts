/** How much room a table needs to part no word. On paper nothing scrolls: its type is made as small as that takes. */

/**
 * In sizes of the table's own type. What needs more would be too small to be read: it is on a sheet of A4 some 6.8 CSS
 * pixels high then, 5 points, which is what newspapers set their lists of shares in.
 */
const MOST_EMS = 100;

/**
 * The share that the width is told with too much of: edges, unlike all else in a table, grow no thinner with its type.
 */
const SLACK = 1.03;

/**
 * Writes what each table needs where reader.css reads it, and takes off that it does where it needs too much.
 * @param own what the names of the view's custom properties begin with
 */
export function tellTableNeeds(article: HTMLElement, own: string): void {
  for (const table of article.querySelectorAll<HTMLElement>('.table > table')) {
    table.style.inlineSize = 'min-content';
    const ems = (table.offsetWidth / Number.parseFloat(getComputedStyle(table).fontSize)) * SLACK;
    table.style.inlineSize = '';
    table.parentElement?.classList.toggle('measured', ems <= MOST_EMS);
    table.style.setProperty(`${own}need`, String(ems));
  }
}
