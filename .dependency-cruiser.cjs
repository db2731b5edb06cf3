/**
 * Imports point one way: pages, background and content → article → detect; settings, words and messages know nobody
 * above them. tests/repository/imports.test.ts shows that each rule catches what it is for.
 */

/** The parts of src/, and what each may import beside itself. */
const MAY_IMPORT = {
  detect: ['words', 'address', 'beginning-of'],
  article: ['detect', 'words', 'messages', 'address', 'beginning-of'],
  settings: ['words', 'hear'],
  // Of the reading view and the picker it knows the types alone: their code is loaded on demand.
  content: [
    'detect',
    'article',
    'reader/types',
    'picker/types',
    'settings',
    'words',
    'messages',
    'address',
    'ask',
    'beginning-of',
    'hear',
  ],
  reader: ['article', 'settings', 'words', 'messages', 'ui', 'address', 'ask', 'beginning-of'],
  picker: ['detect', 'words', 'messages', 'ui', 'ask', 'beginning-of'],
  // Code for pages is not run there, but named there, to be put into a page.
  background: ['settings', 'words', 'messages', 'address', 'ui', '(article|reader|picker)/main[.]iife'],
  // The popup writes the article that it is handed as Markdown.
  popup: ['settings', 'words', 'messages', 'ui', 'address', 'article/markdown'],
  options: ['settings', 'words', 'messages', 'ui'],
  welcome: ['settings', 'words', 'messages', 'ui'],
};

/** Parts that are pure: a Document or data in, findings out; no extension API, no interface library. */
const PURE =
  '^src/(detect|article)/|^src/(words|messages|address|beginning-of)[.]ts$|^src/settings/(schema|reader|backup|prints)[.]ts$';

const byPart = Object.entries(MAY_IMPORT).map(([part, others]) => ({
  name: `${part}-one-way`,
  severity: 'error',
  comment: `src/${part} imports only itself and ${others.join(', ')}.`,
  from: { path: `^src/${part}/` },
  to: { path: '^src/', pathNot: `^src/(${[part, ...others].join('|')})([/.]|$)` },
}));

module.exports = {
  forbidden: [
    ...byPart,
    {
      name: 'words-know-nobody',
      severity: 'error',
      comment:
        'src/words.ts, src/address.ts and src/beginning-of.ts import nothing, src/messages.ts only the words.',
      from: { path: '^src/(words|messages|address|beginning-of)[.]ts$' },
      to: { pathNot: '^src/words[.]ts$' },
    },
    {
      name: 'pure-parts',
      severity: 'error',
      comment:
        'Detection and article code run in tests and scripts as they are: no extension API, no interface.',
      from: { path: PURE },
      to: { path: 'webextension-polyfill|node_modules/preact|node_modules/@preact' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      comment: 'Two files that import each other are one thing in two files.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'nothing-missing',
      severity: 'error',
      comment: 'Every import leads somewhere.',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'product-without-tools',
      severity: 'error',
      comment: 'What ships imports neither tests nor scripts, nor packages that only build and test.',
      from: { path: '^src/' },
      to: { path: '^(tests|e2e|scripts|bench)/', dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    // Types are imports like any other.
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.json'] },
  },
};
