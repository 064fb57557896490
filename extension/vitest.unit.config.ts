import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const out = fileURLToPath(new URL('../build/out', import.meta.url));

export default defineConfig({
  resolve: { alias: { 'keepmum-wasm-exec': `${out}/checker/wasm_exec.js` } },
  test: {
    pool: 'threads',
    include: ['src/**/*.test.ts'],
    retry: 0,
    environment: 'node',
    // Only bounds what would never end: on a machine that is busy with something else, a whole import takes seconds.
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
