/** How a block is called to the reader, in the popup and the picker. */
import type { Told } from '../messages.ts';
import { t } from './i18n.ts';

/** A block's text, or in the reader's language what it is; that it has no text where even that is not known. */
export const nameOf = ({ text, thing }: Told): string =>
  text || t(thing ? `thing_${thing}` : 'popup_block_no_text');
