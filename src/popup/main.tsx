/** Entry of the popup. `index.html?tab=NUMBER` opens it as an ordinary page about that tab; see tab-of.ts. */
import { render } from 'preact';
import { localiseDocument } from '../ui/i18n.ts';
import { App } from './app.tsx';
import { openModel } from './model.ts';
import { tabInQuery } from './tab-of.ts';

const asked = tabInQuery(location.search);
// As a page it takes the width it is given; as a popup it is what gives the window its width.
document.documentElement.classList.toggle('as-page', asked !== null);
localiseDocument('Broadsheet');

const closing = new AbortController();
addEventListener('pagehide', ({ persisted }) => {
  // A page that is only put aside may come back, and is then to go on.
  if (!persisted) closing.abort();
});

const root = document.getElementById('app');
if (root) render(<App model={openModel(asked, closing.signal)} />, root);
