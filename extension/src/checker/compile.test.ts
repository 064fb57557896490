import { describe, expect, test } from 'vitest';
import { builtChecker } from './built';

const clients = Array.from({ length: 600 }, (_, i) => ({ id: `c${i}`, name: `Farrow${i} Logistics Ltd` }));
const list = JSON.stringify({ keepmum: 1, name: 'Studio Nine', clients });
const day = '2026-06-01';

describe('compiling', () => {
  test('tells how far it is, and what it makes judges as the list does', async () => {
    const checker = builtChecker();
    const told: number[] = [];
    const made = await checker.compile(list, { progress: (done) => told.push(done) });
    if (!made.ok) throw new Error(made.code);
    expect(told.length).toBeGreaterThan(2);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBe(1);

    const opened = builtChecker();
    expect(await opened.open(made.compiled)).toEqual({ ok: true, clients: 600, name: 'Studio Nine' });
    await checker.load(list);
    for (const text of ['We met Farrow77 Logistics', 'nobody']) {
      const draft = { text, network: 'x' } as const;
      expect(await opened.check(draft, day)).toEqual(await checker.check(draft, day));
    }
    expect(await opened.check({ text: 'We met Farrow77 Logistics', network: 'x' }, day)).toMatchObject({
      outcome: 'warn',
    });
  });

  test('is given up between two steps', async () => {
    const giveUp = new AbortController();
    const made = await builtChecker().compile(list, { signal: giveUp.signal, progress: () => giveUp.abort() });
    expect(made).toEqual({ ok: false, code: 'cancelled' });
  });

  test('of what is no list is a code', async () => {
    expect(await builtChecker().compile('{')).toEqual({ ok: false, code: 'registry-unreadable' });
  });
});

test('bytes that are damaged, or of another version, leave the list in force', async () => {
  const checker = builtChecker();
  const made = await checker.compile(list);
  if (!made.ok) throw new Error(made.code);
  await checker.load(list);
  const damaged = made.compiled.slice();
  damaged.set([1 + (damaged.at(5000) ?? 0)], 5000);
  expect(await checker.open(damaged)).toEqual({ ok: false, code: 'index-damaged' });
  const older = made.compiled.slice();
  older.set([0], 8);
  expect(await checker.open(older)).toEqual({ ok: false, code: 'index-outdated' });
  expect(await checker.check({ text: 'Farrow77 Logistics', network: 'x' }, day)).toMatchObject({ outcome: 'warn' });
});
