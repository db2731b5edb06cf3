/** Entry of the welcome page. */
import { render } from 'preact';
import { localiseDocument, t } from '../ui/i18n.ts';
import { App } from './app.tsx';
import { openModel } from './model.ts';

localiseDocument(t('welcome_title'));

const closing = new AbortController();
addEventListener('pagehide', ({ persisted }) => {
  // A page that is only put aside may come back, and is then to go on.
  if (!persisted) closing.abort();
});

const root = document.getElementById('app');
if (root) render(<App model={openModel(closing.signal)} />, root);
