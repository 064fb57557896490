import { askFor } from './ask';
import { newSecret } from './bytes';
import { closeCard } from './card';
import { linkOf } from './link';
import type { Member } from './member';
import { noteMyself } from './people';

/** What members may be, in the order they are offered. Only the hub holds them to it. */
export const roles = ['member', 'editor', 'approver', 'auditor', 'admin'] as const;

export type Role = (typeof roles)[number];

/** Whether a role changes the list: who has it gets what to sign with. */
export function changesList(role: string): boolean {
  return role === 'editor' || role === 'admin';
}

/**
 * Makes a link for one person, good for seven days. The name is for the eyes of admins, and the hub cannot read it. Throws
 * `NoAdmin`, `Unanswered`.
 */
export async function invite(member: Member, role: Role, name: string, ask?: typeof fetch): Promise<string> {
  await noteMyself(member, ask);
  const { hub, team, key, signers, seed, roster } = member;
  const own = newSecret();
  const label = await closeCard(member, { own, role, ...(name && { name }) });
  const { code } = await askFor(member, '/invites', { method: 'POST', body: { role, label } }, ask);
  return linkOf({
    hub,
    team,
    code: String(code),
    key,
    signers,
    own,
    ...(changesList(role) && { seed }),
    ...(role === 'admin' && { roster }),
  });
}
