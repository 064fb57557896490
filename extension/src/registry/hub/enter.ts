import { askHub } from './ask';
import { newSecret, sha256Hex } from './bytes';
import { newKey } from './key';
import type { Invitation } from './link';
import { keepMember, keptMember, type Member } from './member';
import { note } from './people';
import { signerOf } from './sign';

/** What became of an invitation. */
export type Entered =
  | { code: 'joined'; member: Member }
  /** This browser cannot make the keys of a team. */
  | { code: 'no-keys' }
  | { code: 'used' | 'network' | 'redirected' | 'wrong-type' | 'status' };

export interface EnterOptions {
  /** What the first admin is called, for admins. */
  name?: string;
  ask?: typeof fetch;
}

/** Whether an invitation is the first admin's, who makes the team's keys. */
export function isFirst({ key }: Invitation): boolean {
  return key === undefined;
}

/**
 * Joins a team; the first admin makes its keys. What is made here is kept before anything is sent: when the answer is
 * lost, the same invitation is tried again with it and taken again.
 */
export async function enter(invitation: Invitation, { name = '', ask }: EnterOptions = {}): Promise<Entered> {
  const { hub, team, code } = invitation;
  const before = await keptMember();
  const tried = before?.code === code ? before : undefined;
  const keys = isFirst(invitation) ? (tried ?? (await firstKeys())) : given(invitation);
  if (!keys) return { code: 'no-keys' };
  const member: Member = { ...keys, hub, team, token: tried?.token ?? newToken(), version: 0, etag: '', code };
  if (before?.code !== undefined || before === undefined) await keepMember(member);
  const body = { code, token_hash: await sha256Hex(member.token) };
  const answer = await askHub(member, '/join', { method: 'POST', body }, ask);
  if (answer.code === 'ok') {
    const { code: _, ...joined } = member;
    if (typeof answer.body.role === 'string') joined.role = answer.body.role;
    if (typeof answer.body.id === 'string') joined.id = answer.body.id;
    await keepMember(joined);
    if (isFirst(invitation)) await noteFirst(joined, name, ask);
    return { code: 'joined', member: joined };
  }
  if (answer.code === 'unchanged') return { code: 'wrong-type' };
  return { code: answer.code === 'access-ended' ? 'used' : answer.code };
}

type Keys = Pick<Member, 'key' | 'signers' | 'seed' | 'own' | 'roster'>;

function given({ key, signers, seed, own, roster }: Invitation): Keys | undefined {
  return key === undefined
    ? undefined
    : { key, signers, ...(seed && { seed }), ...(own && { own }), ...(roster && { roster }) };
}

async function firstKeys(): Promise<Keys | undefined> {
  const seed = newSecret();
  const signer = await signerOf(seed);
  return signer && { key: newKey(), signers: [signer.signer], seed, own: newSecret(), roster: newSecret() };
}

/** Nobody has noted the first admin yet. When this is lost, their next invitation does it, without the name. */
async function noteFirst(member: Member, name: string, ask?: typeof fetch): Promise<void> {
  const { id, own } = member;
  if (id === undefined || own === undefined) return;
  await note(member, id, { own, role: 'admin', ...(name && { name }) }, ask).catch(() => {});
}

/** 130 random bits and more, as letters and digits. */
function newToken(): string {
  const letters = 'abcdefghijklmnopqrstuvwxyz234567';
  const bytes = crypto.getRandomValues(new Uint8Array(26));
  return `kmt_${[...bytes].map((byte) => letters[byte & 31]).join('')}`;
}
