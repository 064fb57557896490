import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const out = fileURLToPath(new URL('../build/out', import.meta.url));

export default defineConfig({
  resolve: { alias: { 'keepmum-wasm-exec': `${out}/checker/wasm_exec.js` } },
  test: { pool: 'threads', include: ['src/**/*.test.ts'], retry: 0, environment: 'node' },
});
