import { fromBase64URL, toBase64URL } from './bytes';
import { bitsOf, type TeamKey } from './key';
import { Forged } from './open';

/** What opens one request and its answer, and nothing else of the team's. */
export interface RequestKey {
  team: string;
  id: string;
  key: CryptoKey;
  /** As a link for a client carries it. */
  link: string;
}

/** The two documents of a request, and of an entry of the audit whom it is about. */
export type Part = 'asked' | 'answered' | 'audited';

const nonceSize = 12;
/** Documents are as long as the next multiple of it. The audit takes two of its own. */
const step = 1024;
const auditStep = 176;
const encoder = new TextEncoder();

/** The key of a request, as every member can make it. */
export async function requestKeyOf({ team, closing }: TeamKey, id: string): Promise<RequestKey> {
  const raw = await bitsOf(team, closing, `keepmum request\n${id}`);
  const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
  return { team, id, key, link: toBase64URL(raw) };
}

export async function closeRequest(request: RequestKey, part: Part, value: object): Promise<string> {
  const json = encoder.encode(JSON.stringify(value));
  const by = part === 'audited' ? auditStep : step;
  const padded = new Uint8Array(Math.ceil((4 + json.length) / by) * by);
  new DataView(padded.buffer).setUint32(0, json.length);
  padded.set(json, 4);
  const iv = crypto.getRandomValues(new Uint8Array(nonceSize));
  const closed = await crypto.subtle.encrypt(how(request, part, iv), request.key, padded);
  const whole = new Uint8Array(nonceSize + closed.byteLength);
  whole.set(iv);
  whole.set(new Uint8Array(closed), nonceSize);
  return toBase64URL(whole);
}

/** Throws `Forged` where it is not what somebody with the key closed in this place. */
export async function openRequest(request: RequestKey, part: Part, sealed: string): Promise<Record<string, unknown>> {
  const closed = fromBase64URL(sealed);
  if (!closed || closed.length < nonceSize) throw new Forged();
  try {
    const iv = closed.subarray(0, nonceSize);
    const padded = await crypto.subtle.decrypt(how(request, part, iv), request.key, closed.subarray(nonceSize));
    const length = new DataView(padded).getUint32(0);
    return JSON.parse(new TextDecoder().decode(new Uint8Array(padded, 4, length)));
  } catch {
    throw new Forged();
  }
}

function how({ team, id }: RequestKey, part: Part, iv: Uint8Array<ArrayBuffer>): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: encoder.encode(`keepmum request 1\n${team}\n${id}\n${part}`) };
}
