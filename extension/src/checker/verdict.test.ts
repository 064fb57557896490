import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Draft } from '../messages/verdict';
import { isVerdict, readVerdict } from './verdict';

interface Sample {
  /** Base64. */
  bytes: string;
  verdict: object;
}

// The program's own test writes them, with every word it has.
const file = new URL('../../../wasm/bridge/testdata/verdicts.json', import.meta.url);
const { surfaces, samples }: { surfaces: string[]; samples: Sample[] } = JSON.parse(readFileSync(file, 'utf8'));
const draft: Draft = { text: '', network: 'x', media: surfaces.map((surface) => ({ surface, text: '' })) };

const bytesOf = ({ bytes }: Sample) => Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0));

test('verdicts are read as the program wrote them', () => {
  expect(samples.length).toBeGreaterThan(3);
  for (const sample of samples) {
    const bytes = bytesOf(sample);
    expect(isVerdict(bytes)).toBe(true);
    expect(readVerdict(bytes, draft)).toEqual(sample.verdict);
  }
});

test('JSON is no verdict, and neither is nothing', () => {
  expect(isVerdict(new TextEncoder().encode('{"ok":false,"code":"checker-failed"}'))).toBe(false);
  expect(isVerdict(new Uint8Array())).toBe(false);
});

test('a word that is not known is no verdict', () => {
  for (const sample of samples) {
    const bytes = bytesOf(sample);
    bytes[0] = 9;
    expect(() => readVerdict(bytes, draft)).toThrow();
  }
});
