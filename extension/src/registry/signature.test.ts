import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fingerprint, isKey, type Trust, unseal } from './signature';

/** The same cases the command line is held to. */
interface Vector {
  name: string;
  key?: string;
  version?: number;
  sha256?: string;
  file: string;
  want: 'ok' | 'unsigned' | 'other-key' | 'forged' | 'rolled-back';
  list?: string;
  wantVersion?: number;
  fingerprint?: string;
}

const vectors = JSON.parse(
  readFileSync(new URL('../../../core/registry/signed/testdata/vectors.json', import.meta.url), 'utf8'),
) as Vector[];

test.each(vectors.map((vector) => [vector.name, vector] as const))('%s', async (_, vector) => {
  const { key, version, sha256, file, want } = vector;
  const trust: Trust | undefined = key === undefined ? undefined : { key, version, sha256 };
  const opened = await unseal(new TextEncoder().encode(file), trust);
  if (!opened.ok || want !== 'ok') {
    expect(opened).toEqual({ ok: false, code: want });
    return;
  }
  expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(opened.list)).toBe(vector.list ?? '');
  expect(opened.signed?.version).toBe(vector.wantVersion);
  if (opened.signed) expect(await fingerprint(opened.signed.key)).toBe(vector.fingerprint);
});

test('a key is exactly what the command line prints', async () => {
  const [known] = vectors;
  expect(isKey(known?.key ?? '')).toBe(true);
  for (const bad of ['', 'ed25519:', known?.key?.slice(8), `${known?.key} `, `${known?.key}A`, 'ed25519:AAAA']) {
    expect(isKey(bad ?? ''), bad).toBe(false);
  }
  expect(await fingerprint('ed25519:AAAA')).toBeUndefined();
});
