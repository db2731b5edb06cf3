/** An article made up for this page, as it comes and as Broadsheet leaves it, by a switch. */
import { useState } from 'preact/hooks';
import { Chip } from '../ui/chip.tsx';
import { t, tCount } from '../ui/i18n.ts';
import { Switch } from '../ui/switch.tsx';

/** What is taken away from the example. */
const CLUTTER = 3;

interface ExampleProps {
  /** Says what the switch did. */
  readonly onTell: (said: string) => void;
}

export function Example({ onTell }: ExampleProps) {
  const [clean, setClean] = useState(false);
  const turn = (on: boolean): void => {
    setClean(on);
    onTell(tCount(on ? 'popup_said_hidden' : 'popup_said_shown', CLUTTER));
  };
  return (
    <section aria-labelledby="example">
      <h2 id="example">{t('welcome_example_title')}</h2>
      <div class="rows">
        <Switch id="clean" on={clean} hint={t('welcome_example_hint')} onSwitch={turn}>
          {t('welcome_example_switch')}
        </Switch>
        <article class={clean ? 'example clean' : 'example'}>
          {clean && <Chip label="opinion" />}
          <p class="kicker">{t('welcome_example_kicker')}</p>
          <h3>{t('welcome_example_headline')}</h3>
          <p class="clutter" hidden={clean}>
            {t('welcome_example_newsletter')}
          </p>
          <p>{t('welcome_example_first')}</p>
          <p class="clutter" hidden={clean}>
            {t('welcome_example_poll')}
          </p>
          <p>{t('welcome_example_second')}</p>
          <p class="clutter" hidden={clean}>
            {t('welcome_example_support')}
          </p>
        </article>
      </div>
    </section>
  );
}
