import { defineConfig } from 'vitest/config';
import { PATIENCE_MS, TEST_PATIENCE_MS } from './e2e/patience.ts';

/**
 * The built extension in real browsers: two files at a time, each with browsers of its own, because they mostly
 * wait for them. Nothing is tried twice.
 */
export default defineConfig({
  test: {
    include: ['e2e/**/*.e2e.ts'],
    environment: 'node',
    globalSetup: 'e2e/first-start.ts',
    pool: 'forks',
    maxWorkers: 2,
    retry: 0,
    testTimeout: TEST_PATIENCE_MS,
    hookTimeout: TEST_PATIENCE_MS,
    // The driver's own question to a frame of Firefox that has gone, which nobody awaits any more.
    onUnhandledError: (error) => !/no such frame/.test(error.message ?? ''),
    expect: { poll: { timeout: PATIENCE_MS } },
    teardownTimeout: PATIENCE_MS,
  },
});
