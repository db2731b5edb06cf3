/** Copies the article as Markdown. */
import { t } from '../ui/i18n.ts';
import { makeTool } from './toolbar.ts';

/**
 * Makes the tool. What became of it stands in the tool itself, and is read out, until the focus goes elsewhere.
 * @param markdown writes the article; called when the tool is pressed
 */
export function makeCopyTool(markdown: () => string): HTMLButtonElement {
  const name = t('popup_copy_markdown');
  const tool = makeTool('copy', name, () => {
    // Browsers give no clipboard to pages that did not come over a safe connection.
    const copied = navigator.clipboard?.writeText(markdown()) ?? Promise.reject(new Error('no clipboard'));
    copied.then(
      () => tell(t('popup_said_copied')),
      () => tell(t('popup_said_not_copied')),
    );
  });
  const word = tool.querySelector('.word');
  word?.setAttribute('aria-live', 'polite');
  const tell = (text: string): void => {
    tool.title = text;
    if (word) word.textContent = text;
  };
  tool.addEventListener('blur', () => tell(name));
  return tool;
}
