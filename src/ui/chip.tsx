/** The name of a label, set off from the text it stands by. */
import type { Label } from '../words.ts';
import { t } from './i18n.ts';

export const Chip = ({ label }: { readonly label: Exclude<Label, 'none'> }) => (
  <span class={`chip chip-${label}`}>{t(`label_name_${label}`)}</span>
);
