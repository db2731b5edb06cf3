/** What came of the last change, at the foot of the window. */
import { LiveRegion } from './live-region.tsx';
import type { StoredSettings } from './stored-settings.ts';
import { useHeightAs } from './use-height-as.ts';

export function Toast({ notSaved, voice }: Pick<StoredSettings, 'notSaved' | 'voice'>) {
  const toast = useHeightAs<HTMLDivElement>('--toast');
  return (
    <div ref={toast} class={notSaved.value ? 'toast warning' : 'toast'}>
      <LiveRegion voice={voice} visible />
    </div>
  );
}
