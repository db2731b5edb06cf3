/**
 * The name of a label, set off from the text it stands by. `bdi`: it is in the reader's language, and which way the text
 * beside it runs is not for it to say.
 */
import type { Label } from '../words.ts';
import { t } from './i18n.ts';

export const Chip = ({ label }: { readonly label: Exclude<Label, 'none'> }) => (
  <bdi class={`chip chip-${label}`}>{t(`label_name_${label}`)}</bdi>
);
