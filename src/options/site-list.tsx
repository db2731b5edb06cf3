/** The sites the reader made a choice for, each with that choice and a button to take it back. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Settings, SiteRule } from '../settings/schema.ts';
import { t } from '../ui/i18n.ts';

interface SiteListProps {
  readonly settings: Settings;
  readonly onTakeBack: (site: string) => void;
}

/** Sites and the reader's choice for each, in alphabetical order. */
export const choicesOf = ({ sites }: Settings): readonly (readonly [string, SiteRule])[] =>
  Object.entries(sites).sort(([a], [b]) => a.localeCompare(b));

export function SiteList({ settings, onTakeBack }: SiteListProps) {
  const choices = choicesOf(settings);
  const section = useRef<HTMLElement>(null);
  /** The place in the list of the button that was pressed, until its site is gone. */
  const pressed = useRef<number | null>(null);

  // The pressed button goes with its site; the focus goes to the next, or to the heading after the last. Done while
  // drawing: the first drawing's effect, if it ran after a press, would take that press for done with.
  useLayoutEffect(() => {
    if (pressed.current === null) return;
    const buttons = [...(section.current?.querySelectorAll('button') ?? [])];
    const next = buttons[Math.min(pressed.current, buttons.length - 1)];
    (next ?? section.current?.querySelector('h2'))?.focus();
    pressed.current = null;
  }, [choices.length]);

  return (
    <section ref={section} aria-labelledby="sites">
      <h2 id="sites" tabIndex={-1}>
        {t('options_sites_title')}
      </h2>
      {choices.length === 0 ? (
        <p class="hint">{t('options_sites_none')}</p>
      ) : (
        <>
          <p class="hint">{t('options_sites_text')}</p>
          <ul class="rows">
            {choices.map(([site, rule], index) => (
              <li key={site} class="site">
                <div class="site-choice" id={`site-${site}`}>
                  {site} <p class="hint">{t(rule === 'on' ? 'options_site_always' : 'options_site_never')}</p>
                </div>
                <button
                  type="button"
                  class="button"
                  aria-describedby={`site-${site}`}
                  onClick={() => {
                    pressed.current = index;
                    onTakeBack(site);
                  }}
                >
                  {t('options_site_take_back')}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
