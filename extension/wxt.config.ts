import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { popupPage } from './popup-page';

const out = fileURLToPath(new URL('../build/out', import.meta.url));
const programs = ['checker.wasm', 'lists.wasm'];

export default defineConfig({
  srcDir: 'src',
  outDir: `${out}/extension`,
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}',
  manifestVersion: 3,
  // Names that appear from nowhere make a file hard to read: every import is written.
  imports: false,
  modules: ['@wxt-dev/module-svelte'],
  hooks: {
    // The programs are made by Go and stay out of the source tree.
    'build:publicAssets': (_, files) => {
      for (const name of programs) {
        const wasm = `${out}/checker/${name}`;
        if (!existsSync(wasm)) throw new Error(`${name} is missing: run \`just build\` first`);
        files.push({ absoluteSrc: wasm, relativeDest: `checker/${name}` });
      }
    },
  },
  vite: () => ({
    plugins: [popupPage()],
    resolve: {
      alias: {
        'keepmum-wasm-exec': `${out}/checker/wasm_exec.js`,
        'wxt/utils/content-script-context': fileURLToPath(new URL('src/composer/lifetime.ts', import.meta.url)),
      },
    },
    // Readable output is part of the promise that anyone can see what the extension does; sizes are gated.
    build: { minify: 'esbuild', sourcemap: false },
  }),
  manifest: ({ browser }) => ({
    name: 'keepmum',
    description: 'Warns before a post names a client or gives one away. Everything stays in your browser.',
    permissions: ['alarms', 'storage', 'activeTab', 'scripting'],
    optional_host_permissions: ['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*'],
    content_security_policy: {
      extension_pages: "script-src 'self' 'wasm-unsafe-eval'; object-src 'none'; base-uri 'none'; form-action 'none'",
    },
    web_accessible_resources: [
      // Any site can be added later, and this cannot be widened then. Chromium: a fresh address per session, so
      // that a page cannot look for the extension by its id.
      { resources: ['frame.html'], matches: ['https://*/*'], ...(browser === 'chrome' && { use_dynamic_url: true }) },
    ],
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'keepmum@keepmum.example',
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
    ...(browser === 'chrome' && {
      minimum_chrome_version: '137', // the first whose WebCrypto checks Ed25519 signatures
      storage: { managed_schema: 'managed-schema.json' },
    }),
  }),
});
