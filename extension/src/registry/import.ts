import type { Checker, ReadResult } from '../checker/checker';
import type { CompileOptions } from '../checker/compile';
import type { Problem } from '../checker/problem';
import { parseDocument } from './document';
import { type NotStored, notStored } from './not-stored';
import { Search } from './search';
import { commit, currentOrNone, type Source, type Stored } from './stored';

/** The largest registry file that is read; the core has the same limit. */
export const maxBytes = 64 * 1024 * 1024;

export type ImportResult =
  | { ok: true; stored: Stored; before: Stored | undefined; problems: Problem[] }
  | { ok: false; code: 'too-large'; size: number; problems: [] }
  /** Readable, but not all of it can be used as it stands: nothing is replaced until the reader says so. */
  | {
      ok: false;
      code: 'to-mend';
      clients: number;
      problems: Problem[];
      useAnyway(options?: CompileOptions): Promise<ImportResult>;
    }
  | {
      ok: false;
      code: 'file-unreadable' | 'registry-unreadable' | 'checker-failed' | 'cancelled' | NotStored;
      problems: Problem[];
    };

/** Replaces the list by a file's. Whatever is wrong with the file leaves the list as it was. */
export async function importFile(reader: Checker, file: File, options: CompileOptions = {}): Promise<ImportResult> {
  if (file.size > maxBytes) return { ok: false, code: 'too-large', size: file.size, problems: [] };
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { ok: false, code: 'file-unreadable', problems: [] };
  }
  let base: Stored | undefined;
  try {
    base = await currentOrNone();
  } catch (error) {
    return { ok: false, code: notStored(error), problems: [] };
  }
  const read = await reader.read(formatOf(file.name, bytes), bytes);
  const use = (how = options) => replace(reader, read, { kind: 'file', name: file.name }, base, how);
  if (!read.ok || read.problems.every((problem) => problem.level === 'note')) return use();
  return { ok: false, code: 'to-mend', clients: read.clients, problems: read.problems, useAnyway: use };
}

/** Compiles what was read and stores both in the place of `base`. */
export async function replace(
  reader: Checker,
  read: ReadResult,
  source: Source,
  base: Stored | undefined,
  options: CompileOptions = {},
): Promise<ImportResult> {
  if (!read.ok) return read;
  const made = await reader.compile(read.document, options);
  if (!made.ok) return { ...made, problems: read.problems };
  try {
    const { name = '', clients } = parseDocument(read.document);
    const stored = await commit(
      { document: read.document, clients: read.clients, name, source, importedAt: Date.now() },
      base?.revision ?? 0,
      { compiled: made.compiled, search: Search.of(clients).text },
    );
    return { ok: true, stored, before: base, problems: read.problems };
  } catch (error) {
    return { ok: false, code: notStored(error), problems: read.problems };
  }
}

/** By the name's ending, else by the first byte that is not space: an object is JSON, anything else CSV. */
export function formatOf(name: string, bytes: Uint8Array): 'json' | 'csv' {
  if (/\.json$/i.test(name)) return 'json';
  if (/\.(csv|tsv|txt)$/i.test(name)) return 'csv';
  const first = bytes.find((byte) => byte > 0x20 && byte !== 0xef && byte !== 0xbb && byte !== 0xbf);
  return first === undefined || first === 0x7b || first === 0x5b ? 'json' : 'csv';
}
