import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { extensionDir } from './root';

/** One page's script and stylesheet, as its site serves them. */
export interface Bundle {
  js: string;
  css: string;
}

const made = new Map<string, Promise<Bundle>>();

/** Bundles a page once for each run, from its entry below extension/pages, such as `x/home`. */
export function bundle(entry: string): Promise<Bundle> {
  const known = made.get(entry);
  if (known) return known;
  const making = make(entry);
  made.set(entry, making);
  return making;
}

async function make(entry: string): Promise<Bundle> {
  const { outputFiles } = await build({
    entryPoints: [join(extensionDir, 'pages', `${entry}.ts`)],
    bundle: true,
    write: false,
    outdir: 'page',
    format: 'iife',
    minify: true,
    target: 'es2023',
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    plugins: [stylesheetAsText, browserInside],
    logLevel: 'error',
  });
  const text = (ending: string) => outputFiles.find((file) => file.path.endsWith(ending))?.text ?? '';
  return { js: text('.js'), css: text('.css') };
}

const stylesheetAsText: Plugin = {
  name: 'stylesheet as text',
  setup(plugin) {
    plugin.onResolve({ filter: /\.css\?text$/ }, ({ path, importer }) => ({
      path: join(dirname(importer), path.slice(0, -'?text'.length)),
      namespace: 'text',
    }));
    plugin.onLoad({ filter: /.*/, namespace: 'text' }, async ({ path }) => ({
      contents: await readFile(path, 'utf8'),
      loader: 'text',
    }));
  },
};

/** What keepmum asks of the browser is answered by the page, where keepmum runs inside one. */
const browserInside: Plugin = {
  name: 'browser inside',
  setup(plugin) {
    const path = join(extensionDir, 'pages/inside/browser.ts');
    plugin.onResolve({ filter: /^wxt\/browser$/ }, () => ({ path }));
  },
};
