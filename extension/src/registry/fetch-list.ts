import { maxBytes } from './import';

/** What an address answered. */
export type Fetched =
  | { code: 'list'; bytes: Uint8Array<ArrayBuffer>; etag: string | undefined; csv: boolean }
  /** It is as the tag says. */
  | { code: 'unchanged' }
  | { code: 'status'; status: number; retryAfter?: number }
  | { code: 'network' | 'redirected' | 'too-large' | 'wrong-type' };

const patience = 60_000;

/** Asks an address for its list; with the tag of an answer from before, only for another one. */
export async function fetchList(url: URL, etag: string | undefined, ask: typeof fetch = fetch): Promise<Fetched> {
  try {
    const response = await ask(url.href, {
      headers: etag ? { 'If-None-Match': etag } : {},
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'manual', // following one would send a request to an address nobody configured
      signal: AbortSignal.timeout(patience),
    });
    return await answerOf(response, url, etag);
  } catch {
    return { code: 'network' }; // not reached, or it ended in the middle
  }
}

async function answerOf(response: Response, url: URL, etag: string | undefined): Promise<Fetched> {
  const { status, headers } = response;
  const redirected = response.type === 'opaqueredirect' || [301, 302, 303, 307, 308].includes(status);
  const type = headers.get('Content-Type') ?? '';
  const asked = redirected ? 'redirected' : status === 200 && /\bhtml\b/i.test(type) ? 'wrong-type' : undefined;
  if (asked || status !== 200) await response.body?.cancel().catch(() => {});
  if (asked) return { code: asked };
  // Without a tag in the question nothing can be unchanged.
  if (status === 304 && etag) return { code: 'unchanged' };
  if (status !== 200) return { code: 'status', status, retryAfter: secondsOf(headers.get('Retry-After')) };
  const bytes = await readUpTo(response, maxBytes);
  if (!bytes) return { code: 'too-large' };
  const csv = /\btext\/csv\b/i.test(type) || /\.csv$/i.test(url.pathname);
  return { code: 'list', bytes, etag: headers.get('ETag') ?? undefined, csv };
}

/** The seconds of a Retry-After. A date is not taken: the clock there may be another. */
function secondsOf(header: string | null): number | undefined {
  return header && /^\d{1,9}$/.test(header.trim()) ? Number(header) : undefined;
}

async function readUpTo(response: Response, limit: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
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
