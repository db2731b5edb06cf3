/**
 * Sites in rows, in alphabetical order, each with a sentence about it and a button that takes it off the list; also
 * when there are none.
 */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { shownSite } from '../ui/shown-site.ts';
import { FindSite } from './find-site.tsx';
import { siteFinder } from './site-finder.ts';

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

/** So many sites are more than one sees at once: they can be looked through by name. */
const LONG_LIST = 12;

export function SiteRows({ id, title, rows, none, text, act, onAct, all, children }: SiteRowsProps) {
  const section = useRef<HTMLElement>(null);
  /** The place among the buttons of the one that was pressed, until what it takes off is gone. */
  const pressed = useRef<number | null>(null);
  /** What the reader looks for in the list. */
  const [typed, setTyped] = useState('');
  /** Whether the list is or was long: its field stays, lest it go from under the reader's hands. */
  const isLong = useRef(false);
  isLong.current ||= rows.length >= LONG_LIST;

  const isSought = siteFinder(typed);
  const named = rows
    .map(([site, says]) => ({ site, says, name: shownSite(site) }))
    .filter(({ site, name }) => isSought(site, name))
    .sort((a, b) => a.name.localeCompare(b.name));

  const takers = (): HTMLElement[] => [...(section.current?.querySelectorAll<HTMLElement>(TAKES_OFF) ?? [])];
  /** The place of what has the focus before it is drawn: not only here is a site taken off, but in other windows as well. */
  const held = section.current?.contains(document.activeElement)
    ? takers().indexOf(document.activeElement as HTMLElement)
    : null;

  // The button goes with its site, pressed or not; the focus goes to the next, after the last of those that are looked for
  // to the field, after the last of all to the heading. Done while drawing: the first drawing's effect, if it ran after a
  // press, would take that press for done with.
  useLayoutEffect(() => {
    const place = pressed.current ?? held;
    pressed.current = null;
    // Where it could not be taken off, its button stayed, and the focus has gone wherever the reader has.
    if (place === null || document.activeElement !== document.body) return;
    const buttons = takers();
    const next = buttons[Math.min(Math.max(place, 0), buttons.length - 1)];
    const above = rows.length > 0 ? '[type=search]' : 'h2';
    (next ?? section.current?.querySelector<HTMLElement>(above))?.focus();
  }, [rows.map(([site]) => site).join()]);

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
          {isLong.current && (
            <FindSite id={id} typed={typed} onType={setTyped} found={named.length} all={rows.length} />
          )}
          {named.length > 0 && (
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
          )}
          {/* It takes off those that are not shown, too. */}
          {all && named.length === rows.length && (
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
