/** Sites in rows, in alphabetical order, each with a sentence about it and a button that takes it off the list; also when there are none. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { shownSite } from '../ui/shown-site.ts';

/** A site and what is said of it. */
export type SiteRow = readonly [site: string, says: string];

interface SiteRowsProps {
  /** Of the section's heading. */
  readonly id: string;
  readonly title: string;
  readonly rows: readonly SiteRow[];
  /** What stands in for the rows when there are none. */
  readonly none: string;
  /** What stands above them. */
  readonly text: string;
  /** The name of each row's button. */
  readonly act: string;
  readonly onAct: (site: string) => void;
  /** A button below the rows that takes them all off. */
  readonly all?: { readonly act: string; readonly onAct: () => void };
  /** What stands below it all. */
  readonly children?: ComponentChildren;
}

/** The buttons that take something off the list. */
const TAKES_OFF = '.site button, section > button';

export function SiteRows({ id, title, rows, none, text, act, onAct, all, children }: SiteRowsProps) {
  const section = useRef<HTMLElement>(null);
  /** The place among the buttons of the one that was pressed, until what it takes off is gone. */
  const pressed = useRef<number | null>(null);
  const named = rows
    .map(([site, says]) => ({ site, says, name: shownSite(site) }))
    .sort((a, b) => a.name.localeCompare(b.name));

  // The pressed button goes with its site; the focus goes to the next, or to the heading after the last. Done while
  // drawing: the first drawing's effect, if it ran after a press, would take that press for done with.
  useLayoutEffect(() => {
    const place = pressed.current;
    pressed.current = null;
    // Where it could not be taken off, its button stayed, and the focus has gone wherever the reader has.
    if (place === null || document.activeElement !== document.body) return;
    const buttons = [...(section.current?.querySelectorAll<HTMLElement>(TAKES_OFF) ?? [])];
    const next = buttons[Math.min(place, buttons.length - 1)];
    (next ?? section.current?.querySelector('h2'))?.focus();
  }, [rows.length]);

  return (
    <section ref={section} aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {title}
      </h2>
      {rows.length === 0 ? (
        <p class="hint">{none}</p>
      ) : (
        <>
          <p class="hint">{text}</p>
          <ul class="rows">
            {named.map(({ site, says, name }, index) => (
              <li key={site} class="site">
                <div class="site-choice" id={`${id}-${site}`}>
                  {name} <p class="hint">{says}</p>
                </div>
                <button
                  type="button"
                  class="button"
                  aria-describedby={`${id}-${site}`}
                  onClick={() => {
                    pressed.current = index;
                    onAct(site);
                  }}
                >
                  {act}
                </button>
              </li>
            ))}
          </ul>
          {all && (
            <button
              type="button"
              class="button below-rows"
              onClick={() => {
                pressed.current = 0;
                all.onAct();
              }}
            >
              {all.act}
            </button>
          )}
        </>
      )}
      {children}
    </section>
  );
}
