import { defineConfig } from 'vitest/config';

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
    // A wait ends with what it waits for. These only bound the waits that would never end, on the slowest machine.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // The driver's own question to a frame of Firefox that has gone, which nobody awaits any more.
    onUnhandledError: (error) => !/no such frame/.test(error.message ?? ''),
    expect: { poll: { timeout: 30_000 } },
    teardownTimeout: 20_000,
  },
});
