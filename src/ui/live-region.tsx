/** Says what has changed to those who do not see it. Always in the document, as screen readers want it. */
import { type Signal, signal } from '@preact/signals';

/** What is said, and how often something was said: the same words twice are two announcements. */
export interface Said {
  readonly text: string;
  readonly times: number;
}

/** A voice that has said nothing yet. */
export const newVoice = (): Signal<Said> => signal({ text: '', times: 0 });

/** Says `text` once, politely. */
export function say(voice: Signal<Said>, text: string): void {
  voice.value = { text, times: voice.peek().times + 1 };
}

/** The region itself. `visible`: whether eyes get to read it too. */
export function LiveRegion({
  voice,
  visible = false,
}: {
  readonly voice: Signal<Said>;
  readonly visible?: boolean;
}) {
  const { text, times } = voice.value;
  return (
    <div role="status" aria-live="polite" class={visible ? 'said' : 'unseen'}>
      {/* A new key is a new node, which is read out even when it says the same as before. */}
      <span key={times}>{text}</span>
    </div>
  );
}
