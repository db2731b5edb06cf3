/** What came of the last change, at the foot of the window. */
import { LiveRegion } from './live-region.tsx';
import type { StoredSettings } from './stored-settings.ts';

export const Toast = ({ notSaved, voice }: Pick<StoredSettings, 'notSaved' | 'voice'>) => (
  <div class={notSaved.value ? 'toast warning' : 'toast'}>
    <LiveRegion voice={voice} visible />
  </div>
);
