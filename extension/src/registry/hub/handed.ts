import { askHub } from './ask';
import { boxOf, teamKeyOf } from './key';
import { type Member, withKeys } from './member';
import { open } from './open';

/** What an admin hands to a member, closed with the member's own secret. */
interface Handover {
  version: number;
  key: string;
  signers: string[];
  seed?: string;
  roster?: string;
}

/**
 * The member with the keys that an admin handed over after the team's were changed; undefined when none wait that they
 * could take. One of a lower version than the last is none.
 */
export async function takeHanded(member: Member, ask?: typeof fetch): Promise<Member | undefined> {
  const box = member.own === undefined ? undefined : await boxOf(member.team, member.own);
  if (!box) return undefined;
  const answer = await askHub(member, '/me', {}, ask);
  if (answer.code !== 'ok' || typeof answer.body.handed !== 'string') return undefined;
  const given = await open(box, 'handover', answer.body.handed).then(readHandover, () => undefined);
  if (!given || given.version < (member.handed ?? 0) || given.key === member.key) return undefined;
  if (!(await teamKeyOf(member.team, given.key))) return undefined;
  const { version, key, signers, ...more } = given;
  return { ...withKeys(member, key, signers), ...more, handed: version };
}

/** Has a member keep what was handed to them, unless they have other keys by now. */
export function withHanded(before: Member, handed: Member): (kept: Member) => Member {
  return (kept) => (kept.key === before.key ? { ...handed, version: kept.version, etag: kept.etag } : kept);
}

function readHandover(json: string): Handover | undefined {
  const { version, key, signers, seed, roster } = JSON.parse(json) as Partial<Handover>;
  if (typeof version !== 'number' || typeof key !== 'string' || !Array.isArray(signers)) return undefined;
  if (signers.length === 0 || !signers.every((one) => typeof one === 'string')) return undefined;
  const more = { ...(typeof seed === 'string' && { seed }), ...(typeof roster === 'string' && { roster }) };
  return { version, key, signers, ...more };
}
