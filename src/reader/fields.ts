/** Fields of the view's panels: a list to choose from, a slider with its value. */
import type { Range } from '../settings/reader.ts';
import { make } from '../ui/make.ts';

/**
 * A list to choose from.
 * @param options values, each with its name
 */
export function makeChoice<Value extends string>(
  name: string,
  options: readonly (readonly [value: Value, name: string])[],
  value: Value,
  chosen: (value: Value) => void,
): HTMLLabelElement {
  const select = make(
    'select',
    {},
    ...options.map(([each, label]) =>
      make('option', { value: each, ...(each === value ? { selected: '' } : {}) }, label),
    ),
  );
  select.addEventListener('change', () => chosen(select.value as Value));
  return make('label', { class: 'field' }, make('span', {}, name), select);
}

/**
 * A slider.
 * @param say the value as it is shown and read out
 */
export function makeSlider(
  name: string,
  { least, most, step }: Range,
  value: number,
  say: (value: number) => string,
  moved: (value: number) => void,
): HTMLLabelElement {
  const attributes = { type: 'range', min: String(least), max: String(most), step: String(step) };
  const input = make('input', { ...attributes, value: String(value), 'aria-valuetext': say(value) });
  const output = make('span', { class: 'value', 'aria-hidden': 'true' }, say(value));
  input.addEventListener('input', () => {
    output.textContent = say(input.valueAsNumber);
    input.setAttribute('aria-valuetext', say(input.valueAsNumber));
    moved(input.valueAsNumber);
  });
  return make('label', { class: 'field' }, make('span', {}, name), input, output);
}
