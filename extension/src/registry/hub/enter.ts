import { askHub } from './ask';
import { sha256Hex } from './bytes';
import type { Invitation } from './link';
import { keepMember, keptMember, type Member } from './member';

/** What became of an invitation. */
export type Entered =
  | { code: 'joined'; member: Member }
  /** It is the first admin's, who makes the team's key with the program. */
  | { code: 'first-admin' }
  | { code: 'used' | 'network' | 'redirected' | 'wrong-type' | 'status' };

/**
 * Joins a team. The token is made here and kept before it is sent: when the answer is lost, the same invitation
 * is tried again with it and taken again.
 */
export async function enter(invitation: Invitation, ask?: typeof fetch): Promise<Entered> {
  const { hub, team, code, key, signers, seed, own, roster } = invitation;
  if (key === undefined) return { code: 'first-admin' };
  const before = await keptMember();
  const token = before?.code === code ? before.token : newToken();
  const given = { ...(seed && { seed }), ...(own && { own }), ...(roster && { roster }) };
  const member: Member = { hub, team, token, key, signers, ...given, version: 0, etag: '', code };
  if (before?.code !== undefined || before === undefined) await keepMember(member);
  const body = { code, token_hash: await sha256Hex(token) };
  const answer = await askHub(member, '/join', { method: 'POST', body }, ask);
  if (answer.code === 'ok') {
    const { code: _, ...joined } = member;
    if (typeof answer.body.role === 'string') joined.role = answer.body.role;
    if (typeof answer.body.id === 'string') joined.id = answer.body.id;
    await keepMember(joined);
    return { code: 'joined', member: joined };
  }
  if (answer.code === 'unchanged') return { code: 'wrong-type' };
  return { code: answer.code === 'access-ended' ? 'used' : answer.code };
}

/** 130 random bits and more, as letters and digits. */
function newToken(): string {
  const letters = 'abcdefghijklmnopqrstuvwxyz234567';
  const bytes = crypto.getRandomValues(new Uint8Array(26));
  return `kmt_${[...bytes].map((byte) => letters[byte & 31]).join('')}`;
}
