import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const getPlatformInfo = vi.fn(() => Promise.resolve({}));
vi.mock('wxt/browser', () => ({ browser: { runtime: { getPlatformInfo } } }));
const { awake } = await import('./awake');

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('the browser is asked something while the work lasts, and no longer', async () => {
  const done = awake(new Promise<string>((resolve) => setTimeout(resolve, 31_000, 'made')));
  await vi.advanceTimersByTimeAsync(31_000);
  expect(await done).toBe('made');
  await vi.advanceTimersByTimeAsync(31_000);
  expect(getPlatformInfo).toHaveBeenCalledTimes(10);
});

test('work that fails ends it too', async () => {
  getPlatformInfo.mockClear();
  await expect(awake(Promise.reject(new Error('no room')))).rejects.toThrow('no room');
  await vi.advanceTimersByTimeAsync(31_000);
  expect(getPlatformInfo).not.toHaveBeenCalled();
});
