import { result, transaction } from '../database';
import { keyRecord, Unreadable, unchanged, vault, vaultOf } from '../vault';
import { askHub } from './ask';
import { sha256Hex } from './bytes';
import { type TeamKey, teamKeyOf } from './key';
import { keptMember, type Member, updateMember } from './member';
import type { Answered, Asked, Request } from './request';
import { closeRequest, openRequest, requestKeyOf } from './request-key';

const place = 'source/requests';
const day = 24 * 60 * 60;

/** How long somebody may take to answer, in seconds. */
const clientAnswers = 14 * day;
const colleagueAnswers = 2 * day;

export type AskResult = { ok: true; request: Request; link?: string } | { ok: false };

/** Asks a client or a colleague. A client gets a link, which opens this one question and nothing else. */
export async function askAbout(kind: Request['kind'], asked: Asked, ask?: typeof fetch): Promise<AskResult> {
  const member = await keptMember();
  const key = member && (await teamKeyOf(member.team, member.key));
  if (!member || !key) return { ok: false };
  const secret = newSecret();
  const id = await sha256Hex(secret);
  const request = await requestKeyOf(key, id);
  const sealed = await closeRequest(request, 'asked', asked);
  const valid = kind === 'client' ? clientAnswers : colleagueAnswers;
  const body = { id, kind, sealed, text_hash: await sha256Hex(sealed), valid_s: valid };
  const answer = await askHub(member, '/requests', { method: 'POST', body }, ask);
  if (answer.code !== 'ok') return { ok: false };
  const now = Date.now();
  const made: Request = {
    id,
    kind,
    mine: true,
    at: now,
    expires: now + valid * 1000,
    state: 'open',
    asked,
    answered: {},
  };
  await keep(member, [made, ...(await keptRequests())]);
  const link = `${member.hub}/v1/${member.team}/ask#${secret}.${request.link}`;
  return { ok: true, request: made, ...(kind === 'client' && { link }) };
}

/** Answers a colleague. False: it did not arrive, or was decided or withdrawn meanwhile. */
export async function answerColleague(
  request: Request,
  decision: 'approved' | 'declined',
  said: Answered,
  ask?: typeof fetch,
): Promise<boolean> {
  const member = await keptMember();
  const key = member && (await teamKeyOf(member.team, member.key));
  const raw = (await read())?.sealed[request.id];
  if (!member || !key || raw === undefined) return false;
  const answered = await closeRequest(await requestKeyOf(key, request.id), 'answered', said);
  const body = { decision, text_hash: await sha256Hex(raw), answer: answered };
  return (await askHub(member, `/requests/${request.id}`, { method: 'POST', body }, ask)).code === 'ok';
}

/** Takes a question back that nobody has answered. */
export async function withdraw(id: string, ask?: typeof fetch): Promise<boolean> {
  const member = await keptMember();
  return member !== undefined && (await askHub(member, `/requests/${id}`, { method: 'DELETE' }, ask)).code === 'ok';
}

/** What was asked, as it was read last, the newest first. Throws `Locked`. */
export async function keptRequests(): Promise<Request[]> {
  return (await read())?.requests ?? [];
}

/** Reads what was asked and answered. Whether anything is other than before; undefined: it could not be read. */
export async function readRequests(ask?: typeof fetch): Promise<boolean | undefined> {
  const member = await known(await keptMember(), ask);
  const key = member && (await teamKeyOf(member.team, member.key));
  if (!member || !key) return undefined;
  const answer = await askHub(member, '/requests', {}, ask);
  if (answer.code !== 'ok' || !Array.isArray(answer.body.requests)) return undefined;
  const before = await read();
  const marked = new Map(
    before?.requests.map(({ id, used, filed }) => [id, { ...(used && { used }), ...(filed && { filed }) }]),
  );
  const rows = answer.body.requests as Row[];
  const opened = await Promise.all(rows.map((row) => openedRow(key, member, row)));
  const requests = opened.filter((one) => one !== undefined).map((one) => ({ ...one, ...marked.get(one.id) }));
  if (JSON.stringify(requests) === JSON.stringify(before?.requests ?? [])) return false;
  await keep(member, requests, Object.fromEntries(rows.map(({ id, sealed }) => [id, sealed])));
  return true;
}

/** Notes that a text went out that was let go once, or that a permission was filed. */
export async function mark(ids: string[], as: 'used' | 'filed'): Promise<void> {
  const member = await keptMember();
  const kept = await read();
  if (!member || !kept) return;
  const requests = kept.requests.map((one) => (ids.includes(one.id) ? { ...one, [as]: true as const } : one));
  await keep(member, requests, kept.sealed);
}

/** As a hub tells it. */
interface Row {
  id: string;
  kind: Request['kind'];
  sealed: string;
  by: string;
  asked_ms: number;
  expires_ms: number;
  decision: Request['state'] | null;
  answer?: string;
  decided_ms?: number;
}

async function openedRow(key: TeamKey, member: Member, row: Row): Promise<Request | undefined> {
  try {
    const request = await requestKeyOf(key, row.id);
    const asked = (await openRequest(request, 'asked', row.sealed)) as unknown as Asked;
    // Without the key nobody can decide, and the hub has none: what does not open is no answer.
    const decided = row.decision !== null && row.decision !== 'withdrawn';
    const answered = decided ? await openRequest(request, 'answered', row.answer ?? '') : {};
    return {
      id: row.id,
      kind: row.kind,
      mine: row.by === member.id,
      at: row.asked_ms,
      ...(row.decided_ms !== undefined && { decidedAt: row.decided_ms }),
      expires: row.expires_ms,
      state: row.decision ?? (row.expires_ms <= Date.now() ? 'expired' : 'open'),
      asked,
      answered,
    };
  } catch {
    return undefined; // closed with an earlier key of the team, or by nobody of it
  }
}

interface Kept {
  team: string;
  requests: Request[];
  /** As the hub has them: an answer names what was shown. */
  sealed: Record<string, string>;
}

async function read(): Promise<Kept | undefined> {
  const { record, value } = await transaction(['keys', 'source'], 'readonly', async (store) => {
    return { record: await keyRecord(store), value: await result<unknown>(store('source').get('requests')) };
  });
  if (value === undefined) return undefined;
  try {
    const kept = JSON.parse(await (await vaultOf(record)).openText(place, value)) as Kept;
    return kept.team === (await keptMember())?.team ? kept : undefined;
  } catch (error) {
    if (error instanceof Unreadable) return undefined; // damaged: it is read anew
    throw error;
  }
}

async function keep({ team }: Member, requests: Request[], sealed?: Kept['sealed']): Promise<void> {
  const safe = await vault();
  const kept: Kept = { team, requests, sealed: sealed ?? (await read())?.sealed ?? {} };
  const value = await safe.seal(place, JSON.stringify(kept));
  await transaction(['keys', 'source'], 'readwrite', async (store) => {
    if (await unchanged(store, safe)) store('source').put(value, 'requests');
  });
}

/** The member with what the hub knows them by, which those who joined long ago do not have yet. */
async function known(member: Member | undefined, ask?: typeof fetch): Promise<Member | undefined> {
  if (!member || (member.id !== undefined && member.role !== undefined)) return member;
  const answer = await askHub(member, '/me', {}, ask);
  if (answer.code !== 'ok') return undefined;
  const [id, role] = [String(answer.body.id), String(answer.body.role)];
  return updateMember(member.token, (kept) => ({ ...kept, id, role }));
}

function newSecret(): string {
  const letters = 'abcdefghijklmnopqrstuvwxyz234567';
  return `kmr_${[...crypto.getRandomValues(new Uint8Array(26))].map((byte) => letters[byte & 31]).join('')}`;
}
