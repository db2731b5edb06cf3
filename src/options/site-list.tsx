/** The sites that are switched off, each with a button to switch it on again. */
import { useEffect, useRef } from 'preact/hooks';
import type { Settings } from '../settings/schema.ts';
import { t } from '../ui/i18n.ts';

interface SiteListProps {
  readonly settings: Settings;
  readonly onRemove: (site: string) => void;
}

/** The names of the sites that are off, in alphabetical order. */
export const sitesOff = ({ sites }: Settings): readonly string[] =>
  Object.keys(sites)
    .filter((site) => sites[site] === 'off')
    .sort((a, b) => a.localeCompare(b));

export function SiteList({ settings, onRemove }: SiteListProps) {
  const sites = sitesOff(settings);
  const section = useRef<HTMLElement>(null);
  /** The place in the list of the button that was pressed, until its site is gone. */
  const pressed = useRef<number | null>(null);

  // The pressed button goes with its site; the focus goes to the next, or to the heading after the last.
  useEffect(() => {
    if (pressed.current === null) return;
    const buttons = [...(section.current?.querySelectorAll('button') ?? [])];
    const next = buttons[Math.min(pressed.current, buttons.length - 1)];
    (next ?? section.current?.querySelector('h2'))?.focus();
    pressed.current = null;
  }, [sites.length]);

  return (
    <section ref={section} aria-labelledby="sites">
      <h2 id="sites" tabIndex={-1}>
        {t('options_sites_title')}
      </h2>
      {sites.length === 0 ? (
        <p class="hint">{t('options_sites_none')}</p>
      ) : (
        <>
          <p class="hint">{t('options_sites_text')}</p>
          <ul class="rows">
            {sites.map((site, index) => (
              <li key={site} class="site">
                <span class="site-name" id={`site-${site}`}>
                  {site}
                </span>
                <button
                  type="button"
                  class="button"
                  aria-describedby={`site-${site}`}
                  onClick={() => {
                    pressed.current = index;
                    onRemove(site);
                  }}
                >
                  {t('options_site_remove')}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
