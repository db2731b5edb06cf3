/** A switch with its label; a real check box underneath, so that keyboard and screen reader need nothing more. */
import type { ComponentChildren } from 'preact';

interface SwitchProps {
  readonly id: string;
  readonly on: boolean;
  /** What is switched. */
  readonly children: ComponentChildren;
  /** A sentence about it. */
  readonly hint?: string;
  readonly onSwitch: (on: boolean) => void;
}

export function Switch({ id, on, children, hint, onSwitch }: SwitchProps) {
  return (
    <div class="switch">
      <div class="switch-text">
        <label for={id}>{children}</label>
        {hint && (
          <p class="hint" id={`${id}-hint`}>
            {hint}
          </p>
        )}
      </div>
      <input
        id={id}
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a check box says by itself whether it is checked.
        role="switch"
        checked={on}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => {
          const wanted = event.currentTarget.checked;
          // The box shows what is stored, not what was clicked: it follows when the choice is kept.
          event.currentTarget.checked = on;
          onSwitch(wanted);
        }}
      />
    </div>
  );
}
