import { expect, test, vi } from 'vitest';

const kept = vi.hoisted(() => ({ values: {} as Record<string, unknown>, heard: [] as ((changes: object) => void)[] }));

vi.mock('wxt/browser', () => ({
  browser: {
    storage: {
      local: {
        get: async (key: string) => ({ [key]: kept.values[key] }),
        set: async (values: object) => {
          Object.assign(kept.values, values);
          for (const heard of kept.heard) heard(values);
        },
        onChanged: { addListener: (heard: (changes: object) => void) => kept.heard.push(heard) },
      },
    },
  },
}));

const { everywhere, pause, pausedHosts, pauseOn, pauses, resume, watchPauses } = await import('./pauses');

test('a pause holds on its host, until its end', async () => {
  const now = new Date(2026, 10, 21, 22, 30);
  await pause('www.x.com', '15-minutes', now);
  const all = await pauses();
  expect(pauseOn('x.com', all, now.getTime() + 14 * 60_000)).toMatchObject({ where: 'x.com' });
  expect(pauseOn('x.com', all, now.getTime() + 15 * 60_000)).toBeUndefined();
  expect(pauseOn('linkedin.com', all, now.getTime())).toBeUndefined();
});

test('a pause until tomorrow ends at midnight, one until resumed does not end', async () => {
  const now = new Date(2026, 10, 30, 22, 30);
  await pause('x.com', 'tomorrow', now);
  await pause('facebook.com', 'until-resumed', now);
  const all = await pauses();
  expect(pauseOn('x.com', all, now.getTime())?.until).toBe(new Date(2026, 11, 1).getTime());
  expect(pauseOn('www.facebook.com', all, now.getTime() + 1e12)).toEqual({ where: 'facebook.com', until: 0 });
});

test('resuming ends the pause of the host and the one for everywhere', async () => {
  await pause('x.com', 'until-resumed');
  await pause(everywhere, '1-hour');
  await pause('linkedin.com', 'until-resumed');
  expect(pauseOn('facebook.com', await pauses())).toBeDefined();
  await resume('x.com');
  expect(pauseOn('x.com', await pauses())).toBeUndefined();
  expect(pauseOn('linkedin.com', await pauses())).toMatchObject({ where: 'linkedin.com' });
});

test('whoever watches hears of a pause that is set and of one that ends', async () => {
  vi.useFakeTimers();
  kept.values = {};
  let looks = 0;
  watchPauses(() => looks++);
  expect(looks).toBe(1);
  await pause('x.com', '15-minutes');
  expect(looks).toBe(2);
  await vi.advanceTimersByTimeAsync(14 * 60_000);
  expect(looks).toBe(2);
  await vi.advanceTimersByTimeAsync(2 * 60_000);
  expect(looks).toBe(3);
  vi.useRealTimers();
});

test('whether a host is paused is read again after each change, and only then', async () => {
  const paused = pausedHosts();
  await pause('known.example.com', 'until-resumed');
  expect(await paused('known.example.com')).toBe(true);
  kept.values = {}; // nobody tells of this
  expect(await paused('known.example.com')).toBe(true);
  await resume('known.example.com');
  expect(await paused('known.example.com')).toBe(false);
});
