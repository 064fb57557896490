import { expect, test } from 'vitest';
import { adapters } from './list';
import { selectorsIn } from './selectors';
import { readUpdate, shippedVersion, updateOf } from './update';

const shipped = adapters.map(({ sites: _, ...adapter }) => adapter);
const newer = () => structuredClone({ version: shippedVersion + 1, adapters: shipped });

test('everything that ships could have come as an update', () => {
  const update = readUpdate(JSON.parse(JSON.stringify(newer())));
  expect(update?.adapters).toEqual(shipped);
  expect(update && updateOf(update, 'x')?.surfaces.length).toBeGreaterThan(3);
  expect(update && updateOf(update, 'nowhere')).toBeUndefined();
});

test('what is not newer is none', () => {
  for (const version of [shippedVersion, 1, -1, 1.5, '30000101', undefined]) {
    expect(readUpdate({ ...newer(), version }), String(version)).toBeUndefined();
  }
});

const faults: [string, (update: ReturnType<typeof newer>) => unknown][] = [
  ['a key nobody knows', (update) => Object.assign(update.adapters[0] as object, { script: 'alert(1)' })],
  ['pages of its own', (update) => Object.assign(update.adapters[0] as object, { sites: ['https://*/*'] })],
  ['a key of a surface nobody knows', (update) => Object.assign(update.adapters[0]?.surfaces[0] as object, { run: 1 })],
  [
    'a surface without an editor',
    (update) => Reflect.deleteProperty(update.adapters[0]?.surfaces[0] as object, 'editor'),
  ],
  ['a broken pattern', (update) => Object.assign(update.adapters[0]?.surfaces[0] as object, { address: '(' })],
  [
    'a key that posts and is none',
    (update) => Object.assign(update.adapters[0]?.surfaces[0] as object, { keys: ['x'] }),
  ],
  [
    'an audience nobody knows',
    (update) => Object.assign(update.adapters[0]?.surfaces[0] as object, { audience: 'all' }),
  ],
  [
    'a control without a way to it',
    (update) => Object.assign(update.adapters[0]?.surfaces[0] as object, { control: {} }),
  ],
  ['a text that is none', (update) => Object.assign(update.adapters[0] as object, { network: 7 })],
];

test.each(faults)('an update with %s is none', (_, spoil) => {
  const update = newer();
  spoil(update);
  expect(readUpdate(update)).toBeUndefined();
});

test.each([undefined, null, 'adapters', 7, [], {}])('%j is no update', (value) => {
  expect(readUpdate(value)).toBeUndefined();
});

test('every selector is found, to be tried on a page', () => {
  const found = selectorsIn(shipped);
  expect(found).toContain('[data-testid="tweetButton"], [data-testid="tweetButtonInline"]');
  expect(found).toContain('[data-testid$="-follow"]');
  expect(found.length).toBeGreaterThan(80);
  expect(found.filter((one) => /^\^|\(\?/.test(one))).toEqual([]); // no pattern among them
});
