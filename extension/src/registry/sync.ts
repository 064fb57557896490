import type { Checker } from '../checker/checker';
import type { Problem } from '../checker/problem';
import { formatOf, type ImportResult, maxBytes, replace } from './import';
import { type NotStored, notStored } from './not-stored';
import { commit, currentOrNone, type Stored } from './stored';

/** What a sync came to. Everything but `synced` and `unchanged` leaves the list as it was. */
export type SyncResult =
  | { code: 'synced'; stored: Stored; problems: Problem[] }
  | { code: 'unchanged'; stored: Stored }
  | { code: 'status'; status: number }
  | { code: 'unreadable' | 'checker' | NotStored; problems: Problem[] }
  | { code: 'bad-url' | 'refused' | 'network' | 'redirected' | 'too-large' | 'local-edits' };

export interface SyncOptions {
  /** Asks the browser for its permission to reach a host; called first, while the click still counts. */
  allowed: (pattern: string) => Promise<boolean>;
  /** Whether changes made here may be replaced. */
  replaceEdits?: boolean;
  fetch?: typeof fetch;
}

/** The address a person typed, when it is one to sync from: https, or http on this very computer. */
export function sourceURL(typed: string): URL | undefined {
  let url: URL;
  try {
    url = new URL(typed.trim());
  } catch {
    return undefined;
  }
  const here = url.hostname === 'localhost' || url.hostname === '127.0.0.1';
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && here)) return undefined;
  if (url.username !== '' || url.password !== '') return undefined;
  url.hash = '';
  return url;
}

/** Asks the address for its list and puts it in force. The only request of the extension is made here. */
export async function sync(reader: Checker, typed: string, options: SyncOptions): Promise<SyncResult> {
  const url = sourceURL(typed);
  if (!url) return { code: 'bad-url' };
  if (!(await options.allowed(`${url.protocol}//${url.hostname}/*`))) return { code: 'refused' };

  let base: Stored | undefined;
  try {
    base = await currentOrNone();
  } catch (error) {
    return { code: notStored(error), problems: [] };
  }
  const known = base?.source.kind === 'url' && base.source.url === url.href ? base : undefined;
  const etag = known?.source.kind === 'url' ? known.source.etag : undefined;
  let response: Response;
  let bytes: Uint8Array | undefined;
  try {
    response = await (options.fetch ?? fetch)(url.href, {
      headers: etag ? { 'If-None-Match': etag } : {},
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'manual', // following one would send a request to an address nobody configured
      signal: AbortSignal.timeout(60_000),
    });
    if (response.status === 200) bytes = await readUpTo(response, maxBytes);
  } catch {
    return { code: 'network' };
  }
  if (response.type === 'opaqueredirect' || [301, 302, 303, 307, 308].includes(response.status)) {
    return { code: 'redirected' };
  }
  if (response.status === 304 && known) return unchanged(known);
  if (response.status !== 200) return { code: 'status', status: response.status };
  if (!bytes) return { code: 'too-large' };
  if (base?.editedAt !== undefined && !options.replaceEdits) return { code: 'local-edits' };

  const read = await reader.read(isCSV(response, url) ? 'csv' : formatOf('', bytes), bytes);
  const newTag = response.headers.get('ETag') ?? undefined;
  return told(await replace(reader, read, { kind: 'url', url: url.href, etag: newTag }, base));
}

function told(result: ImportResult): SyncResult {
  if (result.ok) return { code: 'synced', stored: result.stored, problems: result.problems };
  const { code, problems } = result;
  if (code === 'checker-failed') return { code: 'checker', problems };
  if (code === 'busy' || code === 'locked' || code === 'no-room' || code === 'not-stored') return { code, problems };
  return { code: 'unreadable', problems };
}

/** Notes that the source still holds what is in force. There is nothing in it to undo. */
async function unchanged({ revision, ...known }: Stored): Promise<SyncResult> {
  try {
    return {
      code: 'unchanged',
      stored: await commit({ ...known, importedAt: Date.now() }, revision, { sameList: true }),
    };
  } catch (error) {
    return { code: notStored(error), problems: [] };
  }
}

function isCSV(response: Response, url: URL): boolean {
  return /\btext\/csv\b/i.test(response.headers.get('Content-Type') ?? '') || /\.csv$/i.test(url.pathname);
}

async function readUpTo(response: Response, limit: number): Promise<Uint8Array | undefined> {
  if (Number(response.headers.get('Content-Length') ?? 0) > limit) {
    await response.body?.cancel();
    return undefined;
  }
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.length;
    if (size > limit) {
      await reader?.cancel();
      return undefined;
    }
    parts.push(part.value);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}
