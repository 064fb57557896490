import type { Checker } from '../checker/checker';
import type { CompileOptions } from '../checker/compile';
import type { Column, Intake, IntakeOptions } from '../checker/intake';
import type { Problem } from '../checker/problem';
import { GivenUp } from '../messages/worker';
import { type NotStored, notStored } from './not-stored';
import { searchTextOf } from './search-text';
import { type Trust, type Unsealed, unseal } from './signature';
import { commit, currentOrNone, type Source, type Stored } from './stored';

/** The largest registry file that is read; the core has the same limit. */
export const maxBytes = 64 * 1024 * 1024;

/** What was chosen or pasted, read once. */
export interface Incoming {
  bytes: Uint8Array;
  source: Source;
  json: boolean;
  /** The key that signed it, where it is signed. */
  signedBy?: string;
}

export type Failure = {
  ok: false;
  code: 'file-unreadable' | 'registry-unreadable' | 'checker-failed' | 'cancelled' | NotStored;
  problems: Problem[];
};
/** A signature that is wanting, or does not fit: nothing of such a file is looked at. */
export type Untrusted = { ok: false; code: Extract<Unsealed, { ok: false }>['code']; problems: [] };
export type TooLarge = { ok: false; code: 'too-large'; size: number; problems: [] };

export type ImportResult = { ok: true; stored: Stored; before: Stored | undefined; problems: Problem[] } | Failure;

/** What an import would do, with the list it was worked out against. */
export type PreviewResult =
  | { ok: true; intake: Intake; before: Stored | undefined }
  | ((Failure | TooLarge) & { columns?: Column[] });

/**
 * Reads what was chosen. Nothing is done with it yet. A file that somebody chose need not be signed, unless `trust`
 * asks for it; a signature that does not fit is never passed over.
 */
export async function incomingFile(
  file: File,
  trust?: Trust,
): Promise<{ ok: true; incoming: Incoming } | Failure | TooLarge | Untrusted> {
  if (file.size > maxBytes) return { ok: false, code: 'too-large', size: file.size, problems: [] };
  try {
    const unsealed = await unseal(new Uint8Array(await file.arrayBuffer()), trust);
    if (!unsealed.ok) return { ...unsealed, problems: [] };
    const json = formatOf(file.name, unsealed.list) === 'json';
    const source: Source = { kind: 'file', name: file.name };
    return { ok: true, incoming: { bytes: unsealed.list, json, source, signedBy: unsealed.signed?.key } };
  } catch {
    return { ok: false, code: 'file-unreadable', problems: [] };
  }
}

/** What was pasted, as a spreadsheet puts it on the clipboard. */
export function incomingText(text: string): Incoming {
  const bytes = new TextEncoder().encode(text);
  return { bytes, json: formatOf('', bytes) === 'json', source: { kind: 'here' } };
}

/** Works out what an import would do. Nothing is stored. */
export async function preview(
  reader: Checker,
  { bytes, json }: Incoming,
  options: Omit<IntakeOptions, 'json'> = {},
  signal?: AbortSignal,
): Promise<PreviewResult> {
  let before: Stored | undefined;
  try {
    before = await currentOrNone();
  } catch (error) {
    return { ok: false, code: notStored(error), problems: [] };
  }
  const intake = await reader.intake(before?.document ?? '', bytes, { ...options, json }, signal);
  return intake.ok ? { ok: true, intake, before } : intake;
}

/** Whether there is nothing to ask: a first list, sound as it is. What it replaces, or leaves out, must be seen first. */
export function straight(result: PreviewResult): boolean {
  return result.ok && !result.before && result.intake.problems.every((problem) => problem.level === 'note');
}

/** Imports a file in one go. Nothing is stored of one that has anything to mend. */
export async function importFile(
  reader: Checker,
  file: File,
  options: CompileOptions = {},
): Promise<ImportResult | TooLarge | Untrusted> {
  const read = await incomingFile(file);
  if (!read.ok) return read;
  const result = await preview(reader, read.incoming);
  if (!result.ok) return result;
  const { problems } = result.intake;
  if (problems.some((problem) => problem.level !== 'note')) return { ok: false, code: 'registry-unreadable', problems };
  return apply(reader, read.incoming, result, options);
}

/** Does what the preview showed. With `add` the list still comes from where it came from, changed here. */
export async function apply(
  reader: Checker,
  { source }: Incoming,
  { intake, before }: Extract<PreviewResult, { ok: true }>,
  { add, ...options }: CompileOptions & { add?: boolean } = {},
): Promise<ImportResult> {
  const kept = add && before ? changedHere(before) : undefined;
  return store(reader, intake, kept ?? { source, importedAt: Date.now() }, before, options);
}

/** What came from a source still goes back to what that gave: what is added here is a change like any other. */
function changedHere({ source, importedAt, line }: Stored): Origin {
  return { source, importedAt, editedAt: Date.now(), ...(line !== undefined && { line }) };
}

type Origin = Pick<Stored, 'source' | 'importedAt' | 'editedAt' | 'line'>;

/** Compiles what was read and stores both in the place of `base`. */
async function store(
  reader: Checker,
  { document, clients, problems }: { document: string; clients: number; problems: Problem[] },
  origin: Origin,
  base: Stored | undefined,
  options: CompileOptions,
): Promise<ImportResult> {
  const made = await reader.compile(document, options);
  if (!made.ok) return { ...made, problems };
  try {
    const { name, text } = await searchTextOf(document, options.signal);
    const stored = await commit({ document, clients, name, ...origin }, base?.revision ?? 0, {
      compiled: made.compiled,
      search: text,
    });
    return { ok: true, stored, before: base, problems };
  } catch (error) {
    const code = error instanceof GivenUp ? 'cancelled' : notStored(error);
    return { ok: false, code, problems };
  }
}

/** By the name's ending, else by the first byte that is not space: an object is JSON, anything else CSV. */
export function formatOf(name: string, bytes: Uint8Array): 'json' | 'csv' {
  if (/\.json$/i.test(name)) return 'json';
  if (/\.(csv|tsv|txt)$/i.test(name)) return 'csv';
  const first = bytes.find((byte) => byte > 0x20 && byte !== 0xef && byte !== 0xbb && byte !== 0xbf);
  return first === undefined || first === 0x7b || first === 0x5b ? 'json' : 'csv';
}
