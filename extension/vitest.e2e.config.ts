import { defineConfig } from 'vitest/config';

/**
 * The built extension in real browsers: two files at a time, each with browsers of its own, because they mostly
 * wait for them. Nothing is tried twice.
 */
export default defineConfig({
  test: {
    include: ['e2e/**/*.e2e.ts'],
    environment: 'node',
    pool: 'forks',
    maxWorkers: 2,
    retry: 0,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    teardownTimeout: 20_000,
  },
});
