import { result, transaction } from '../database';
import { ChangedMeanwhile } from '../stored';
import { type KeyRecord, keyRecord, Unreadable, unchanged, vault, vaultOf } from '../vault';
import type { Head, Pin } from './verify';

/** What this browser has of a team that it joined. It opens the list: it is sealed like the list itself. */
export interface Member extends Pin {
  hub: string;
  team: string;
  token: string;
  key: string;
  /** There for members who change the list: what its versions are signed with. */
  seed?: string;
  /** Known to this member and the admins, who close with it what they hand over. Who joined long ago has none. */
  own?: string;
  /** There for admins: what they note of members is closed with it. */
  roster?: string;
  /** Those before, while the keys are being changed: some notes are still closed with them. */
  pastRosters?: string[];
  /** The keys before, the newest first: while the list is closed anew, some of it is closed with the one before. */
  past?: string[];
  /** Who signed the list before, for its earlier versions. */
  pastSigners?: string[];
  /** The version of the list at which the last keys were handed over. */
  handed?: number;
  /** What the hub lets this member do, and what it calls them; unknown of those who joined before it was kept. */
  role?: string;
  id?: string;
  /** The invitation, until the hub has said that it was taken. */
  code?: string;
}

const place = 'source/member';

/** The team this browser joined, if any. Throws `Locked`. */
export async function keptMember(): Promise<Member | undefined> {
  const { record, sealed } = await transaction(['keys', 'source'], 'readonly', async (store) => {
    return { record: await keyRecord(store), sealed: await result<unknown>(store('source').get('member')) };
  });
  return opened(record, sealed);
}

/** Keeps somebody who joins, in the place of whoever was there. */
export async function keepMember(member: Member): Promise<void> {
  const safe = await vault();
  const sealed = await safe.seal(place, JSON.stringify(member));
  await transaction(['keys', 'source'], 'readwrite', async (store) => {
    if (!(await unchanged(store, safe))) throw new ChangedMeanwhile();
    store('source').put(sealed, 'member');
  });
}

/**
 * Changes what is kept of the member whose token this is, as it is at that moment: another page may have changed the
 * team's key meanwhile, and a key that was handed to others must not be lost. Undefined: they are no longer kept here.
 */
export async function updateMember(token: string, change: (kept: Member) => Member): Promise<Member | undefined> {
  for (;;) {
    const safe = await vault();
    const { record, before } = await transaction(['keys', 'source'], 'readonly', async (store) => {
      return { record: await keyRecord(store), before: await result<unknown>(store('source').get('member')) };
    });
    const kept = await opened(record, before);
    if (kept?.token !== token) return undefined;
    const member = change(kept);
    const sealed = await safe.seal(place, JSON.stringify(member));
    const done = await transaction(['keys', 'source'], 'readwrite', async (store) => {
      if (!(await unchanged(store, safe))) throw new ChangedMeanwhile();
      if (String(await result<unknown>(store('source').get('member'))) !== String(before)) return false;
      store('source').put(sealed, 'member');
      return true;
    });
    if (done) return member;
  }
}

/** From now on nothing older than this version is taken from the hub. */
export function noteVersion(token: string, { version, etag }: Pick<Head, 'version' | 'etag'>): Promise<unknown> {
  return updateMember(token, (kept) => (version >= kept.version ? { ...kept, version, etag } : kept));
}

async function opened(record: KeyRecord | undefined, sealed: unknown): Promise<Member | undefined> {
  if (sealed === undefined) return undefined;
  try {
    return JSON.parse(await (await vaultOf(record)).openText(place, sealed)) as Member;
  } catch (error) {
    if (error instanceof Unreadable) return undefined; // damaged: it is joined anew
    throw error;
  }
}

/** A member whose keys are others from now on. The ones before open what was closed with them. */
export function withKeys(member: Member, key: string, signers: string[]): Member {
  const past = [member.key, ...(member.past ?? [])];
  return { ...member, key, signers, past, pastSigners: [...member.signers, ...(member.pastSigners ?? [])] };
}

export async function forgetMember(): Promise<void> {
  await transaction(['source'], 'readwrite', async (store) => {
    store('source').delete('member');
    store('source').delete('closed');
    store('source').delete('requests');
    store('source').delete('restored');
    store('source').delete('told');
  });
}
