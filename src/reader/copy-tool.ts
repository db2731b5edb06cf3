/** Copies the article as Markdown. */
import { t } from '../ui/i18n.ts';
import { makeTool } from './toolbar.ts';

/**
 * Copies a text by the browser's command, as its menu does; a listener has the last word on what that copies.
 * @returns whether it did; false where it has no such command, as for a document of XML
 */
function copyByCommand(text: string): boolean {
  let isCopied = false;
  const over = new AbortController();
  const options = { capture: true, signal: over.signal };
  // Chromium has nothing to copy where nothing is selected, unless a listener says that it has.
  addEventListener('beforecopy', (event) => event.preventDefault(), options);
  addEventListener(
    'copy',
    (event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      event.clipboardData?.setData('text/plain', text);
      isCopied = true;
    },
    options,
  );
  try {
    document.execCommand('copy');
  } catch {
    return false;
  } finally {
    over.abort();
  }
  return isCopied;
}

/**
 * Copies a text. Browsers give no clipboard to pages that did not come over a safe connection, or have it closed to
 * themselves.
 * @returns whether that could be done
 */
async function wasCopied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(text);
  }
}

/**
 * Makes the tool. What became of it stands in the tool itself, and is read out, until the focus goes elsewhere.
 * @param markdown writes the article; called when the tool is pressed
 */
export function makeCopyTool(markdown: () => string): HTMLButtonElement {
  const name = t('popup_copy_markdown');
  // By the time it is pressed the extension may have been updated under the page.
  const [copied, notCopied] = [t('popup_said_copied'), t('popup_said_not_copied')];
  const tool = makeTool('copy', name, () => {
    void wasCopied(markdown()).then((done) => tell(done ? copied : notCopied));
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
