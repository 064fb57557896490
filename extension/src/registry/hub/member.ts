import { result, transaction } from '../database';
import { ChangedMeanwhile } from '../stored';
import { keyRecord, Unreadable, unchanged, vault, vaultOf } from '../vault';
import type { Pin } from './verify';

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
  /** The keys before, the newest first: while the list is closed anew, some of it is closed with the one before. */
  past?: string[];
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
  if (sealed === undefined) return undefined;
  try {
    return JSON.parse(await (await vaultOf(record)).openText(place, sealed)) as Member;
  } catch (error) {
    if (error instanceof Unreadable) return undefined; // damaged: it is joined anew
    throw error;
  }
}

export async function keepMember(member: Member): Promise<void> {
  const safe = await vault();
  const sealed = await safe.seal(place, JSON.stringify(member));
  await transaction(['keys', 'source'], 'readwrite', async (store) => {
    if (!(await unchanged(store, safe))) throw new ChangedMeanwhile();
    store('source').put(sealed, 'member');
  });
}

export async function forgetMember(): Promise<void> {
  await transaction(['source'], 'readwrite', async (store) => {
    store('source').delete('member');
    store('source').delete('closed');
    store('source').delete('requests');
  });
}
