import { expect, test } from 'vitest';
import { elements } from './elements';

async function* inPieces(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

async function all(text: string, size = text.length): Promise<unknown[]> {
  const found: unknown[] = [];
  for await (const one of elements(inPieces(text, size))) found.push(one);
  return found;
}

const odd = [
  { text: 'a "quoted" word, {braces} and [brackets]' },
  { text: 'a backslash \\', more: [{ inner: [1, { deep: '\\"]}' }] }] },
  { text: '日本 🎉', none: null },
];

test('objects come out whole, however the text is cut', async () => {
  const script = `window.YTD.tweets.part0 = ${JSON.stringify(odd, null, 1)};\n`;
  for (let size = 1; size <= script.length; size++) expect(await all(script, size)).toEqual(odd);
});

test('an object gives what its lists hold, and nothing else of it', async () => {
  const text = JSON.stringify({ name: { not: 'this' }, one: odd.slice(0, 1), two: [[{ deeper: 1 }], ...odd.slice(1)] });
  for (const size of [1, 7, text.length]) expect(await all(text, size)).toEqual(odd);
});

test('what is cut short, broken or no list at all is refused', async () => {
  const good = JSON.stringify(odd);
  for (let end = 0; end < good.length; end++)
    await expect(all(good.slice(0, end), 5), good.slice(0, end)).rejects.toThrow();
  for (const bad of ['', 'no list', '[{"a" 1}]', '[{a: 1}]']) await expect(all(bad)).rejects.toThrow();
});

test('what was whole before the break is told before it is refused', async () => {
  const found: unknown[] = [];
  const broken = async () => {
    for await (const one of elements(inPieces('[{"a":1},{"b":', 3))) found.push(one);
  };
  await expect(broken()).rejects.toThrow(SyntaxError);
  expect(found).toEqual([{ a: 1 }]);
});
