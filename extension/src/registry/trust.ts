import { forgetAdapters } from './adapters-given';
import { result, transaction } from './database';
import type { Signed, Trust } from './signature';

/**
 * Whose lists are taken from a source. What is known of it stays when another source takes its place, so that
 * nobody can bring an old list back by a detour.
 */
export function trustOf(source: string): Promise<Trust | undefined> {
  return transaction(['source'], 'readonly', (store) =>
    result<Trust | undefined>(store('source').get(`trust ${source}`)),
  );
}

/** Takes only lists of this key from a source from now on. */
export async function pin(source: string, key: string): Promise<void> {
  await change(source, (before) => (before?.key === key ? before : { key }));
}

/** Takes lists from a source whoever signed them, if anybody did. */
export async function unpin(source: string): Promise<void> {
  await transaction(['source'], 'readwrite', async (store) => void store('source').delete(`trust ${source}`));
  await forgetAdapters(source);
}

/** Notes the list of a trusted key that was taken: none older is taken from now on. */
export async function raise(source: string, { key, version, sha256 }: Signed): Promise<void> {
  await change(source, (before) =>
    before?.key === key && (before.version ?? 0) > version ? before : { key, version, sha256 },
  );
}

async function change(source: string, make: (before: Trust | undefined) => Trust): Promise<void> {
  await transaction(['source'], 'readwrite', async (store) => {
    const before = await result<Trust | undefined>(store('source').get(`trust ${source}`));
    store('source').put(make(before), `trust ${source}`);
  });
}
