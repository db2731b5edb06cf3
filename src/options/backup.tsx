/** All settings at once: saved to a file, read from one, or set back. */
import { t } from '../ui/i18n.ts';
import type { OptionsModel } from './model.ts';

const FILE_NAME = 'broadsheet.json';

/** Characters of a file that are read: more than that holds no settings. */
const MOST_CHARACTERS = 10_000_000;

/** Hands a text to the reader as a file. */
function save(text: string): void {
  const link = document.createElement('a');
  link.href = `data:application/json;charset=utf-8,${encodeURIComponent(text)}`;
  link.download = FILE_NAME;
  link.click();
}

export function BackupSection({ model }: { readonly model: OptionsModel }) {
  const read = async (input: HTMLInputElement): Promise<void> => {
    const text = await input.files?.[0]?.slice(0, MOST_CHARACTERS).text();
    // The same file again is a new choice.
    input.value = '';
    if (text !== undefined) await model.readBackup(text);
  };
  const write = async (): Promise<void> => {
    const text = await model.backup();
    if (text !== null) save(text);
  };
  return (
    <section aria-labelledby="backup">
      <h2 id="backup">{t('options_backup_title')}</h2>
      <p class="hint">{t('options_backup_text')}</p>
      <div class="acts below-rows">
        <button type="button" class="button" onClick={write}>
          {t('options_backup_save')}
        </button>
        <label class="button file">
          {t('options_backup_read')}
          <input
            type="file"
            class="unseen"
            accept="application/json,.json"
            onChange={({ currentTarget }) => void read(currentTarget)}
          />
        </label>
        <button
          type="button"
          class="button"
          onClick={() => confirm(t('options_backup_sure')) && model.reset()}
        >
          {t('options_backup_reset')}
        </button>
      </div>
    </section>
  );
}
