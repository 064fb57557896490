import { patternOf, sourceURL } from '../source';

/**
 * An invitation to a team: the address of its hub and, behind the `#` that no server ever sees, the code of the
 * invitation, the team's key, whose signatures to trust, a secret of this member's own, for who may change the list
 * what to sign with, and for an admin the secret that admins share. The first admin's has no key: they make it, with the
 * program.
 */
export interface Invitation {
  /** `https://hub.example.com`. */
  hub: string;
  team: string;
  code: string;
  key?: string;
  signers: string[];
  /** What changes are signed with; only those who may change the list have it. */
  seed?: string;
  /** This member's own secret: what is handed to them later is closed with it. */
  own?: string;
  /** What admins note of members is closed with it. */
  roster?: string;
}

/** Reads an invitation; undefined when it is none. */
export function readInvitation(typed: string): Invitation | undefined {
  const [address = '', fragment] = typed.trim().split('#', 2);
  const [hub = '', team, more] = address.split('/v1/');
  const url = sourceURL(hub);
  if (!url || url.origin !== hub || !team || more !== undefined || !/^[a-z2-7]{26}$/.test(team) || !fragment) {
    return undefined;
  }
  const parts = fragment.split('.');
  const named = (name: string) => parts.filter((part) => part.startsWith(name)).map((part) => part.slice(name.length));
  const code = parts.find((part) => /^kmi_[a-z2-7]{26}$/.test(part));
  const [key] = named('key_');
  const signers = named('pin_');
  if (!code || (key === undefined) !== (signers.length === 0)) return undefined;
  const [seed] = named('seed_');
  const [own] = named('own_');
  const [roster] = named('roster_');
  if (key !== undefined && !/^[\w-]{64}$/.test(key)) return undefined;
  for (const secret of [seed, own, roster]) if (secret !== undefined && !/^[\w-]{43}$/.test(secret)) return undefined;
  return {
    hub,
    team,
    code,
    signers,
    ...(key !== undefined && { key }),
    ...(seed !== undefined && { seed }),
    ...(own !== undefined && { own }),
    ...(roster !== undefined && { roster }),
  };
}

/** The link that `readInvitation` reads. */
export function linkOf({ hub, team, code, key, signers, own, seed, roster }: Invitation): string {
  const parts = [code, ...(key ? [`key_${key}`] : []), ...signers.map((signer) => `pin_${signer}`)];
  for (const [name, secret] of Object.entries({ own, seed, roster })) if (secret) parts.push(`${name}_${secret}`);
  return `${hub}/v1/${team}#${parts.join('.')}`;
}

/** What the browser is asked to let keepmum reach, for a hub. */
export function patternOfHub(hub: string): string {
  return patternOf(new URL(hub));
}
