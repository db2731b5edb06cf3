/** A switch for each of some kinds of clutter, with a sentence on what it is. */
import type { Settings } from '../settings/schema.ts';
import type { Kind } from '../words.ts';
import { t } from './i18n.ts';
import { Switch } from './switch.tsx';

interface KindSwitchesProps {
  readonly kinds: readonly Kind[];
  readonly settings: Settings;
  readonly onSwitch: (kind: Kind, on: boolean) => void;
}

export const KindSwitches = ({ kinds, settings, onSwitch }: KindSwitchesProps) => (
  <div class="rows">
    {kinds.map((kind) => (
      <Switch
        key={kind}
        id={`kind-${kind}`}
        on={settings.kinds[kind]}
        hint={t(`kind_${kind}_hint`)}
        onSwitch={(on) => onSwitch(kind, on)}
      >
        {t(`kind_${kind}`)}
      </Switch>
    ))}
  </div>
);
