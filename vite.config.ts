import { fileURLToPath } from 'node:url';
import { crx, defineManifest } from '@crxjs/vite-plugin';
import { defineConfig, type Plugin } from 'vite';
import base from './manifest.json' with { type: 'json' };

/** Chrome and Edge: a service worker. 128 is the first version with all that is used here, `currentCSSZoom` last. */
const chrome = { ...base, minimum_chrome_version: '128' };

/**
 * Firefox: an event page, an id of its own, and its word that nothing is collected. 153 is the first version that lets
 * content scripts give a shadow tree its styles (`adoptedStyleSheets`), as marks, reading view and picker do.
 */
const firefox = {
  ...base,
  background: { scripts: [base.background.service_worker], type: 'module' },
  browser_specific_settings: {
    gecko: {
      id: 'broadsheet@broadsheet.invalid',
      strict_min_version: '153.0',
      data_collection_permissions: { required: ['none'] },
    },
  },
};

/**
 * Takes back what CRXJS adds for scripts that are run on demand: it lists them as web accessible, which would let pages
 * look for us, and leaves the chunk it made them from. `scripting.executeScript` needs neither.
 */
const onDemandScripts: Plugin = {
  name: 'on-demand-scripts',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      for (const [name, file] of Object.entries(bundle)) {
        if (file.type === 'chunk' && file.facadeModuleId?.endsWith('.iife.ts')) delete bundle[name];
        if (name !== 'manifest.json' || file.type !== 'asset') continue;
        const { web_accessible_resources: _dropped, ...manifest } = JSON.parse(String(file.source));
        file.source = `${JSON.stringify(manifest, null, 2)}\n`;
      }
    },
  },
};

/**
 * Tells Chrome to compile all functions of a script as it is loaded (V8's explicit compile hints, since 136; other
 * browsers pass over the comment). By itself it only looks for their ends and reads each once more when it is called. Of
 * the article's code nearly all is called at once: an article comes a tenth sooner. For the reading view, the picker and
 * the content script, of which most waits for the reader or for a page that has it, there is nothing in it.
 */
const COMPILE_ALL = '//# allFunctionsCalledOnLoad\n';
const compiledWhole: Plugin = {
  name: 'compiled-whole',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const article = bundle['src/article/main.iife.js'];
      if (article?.type === 'asset') article.source = COMPILE_ALL + String(article.source);
    },
  },
};

export default defineConfig(({ mode }) => {
  const isFirefox = mode === 'firefox';
  // The manifest is plain JSON on purpose; its types are checked by the browsers' own loaders and by web-ext lint.
  const manifest = defineManifest((isFirefox ? firefox : chrome) as Parameters<typeof defineManifest>[0]);
  return {
    plugins: [crx({ manifest, browser: isFirefox ? 'firefox' : 'chrome' }), onDemandScripts, compiledWhole],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      // The manifest names the other pages.
      rolldownOptions: { input: { welcome: 'src/welcome/index.html' } },
      outDir: fileURLToPath(new URL(`dist/${isFirefox ? 'firefox' : 'chrome'}`, import.meta.url)),
      emptyOutDir: true,
      target: isFirefox ? 'firefox153' : 'chrome128',
      modulePreload: false,
    },
  };
});
