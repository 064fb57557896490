import { openConflicts } from '../registry/conflicts';
import { countUnsent, hasUnsent } from '../registry/hub/unsent';
import { managed } from '../registry/managed';
import { isLive, sourceId } from '../registry/source';
import { currentAbout, currentSource } from '../registry/stored';
import { syncState } from '../registry/sync-state';

/** What somebody who opens the popup should know of where the list comes from. */
export interface SyncNews {
  /** Since when the list is not in step with its source; undefined when it is, or has none. */
  staleSince?: number;
  /** How many changes wait to be decided. */
  conflicts: number;
  /** How many changes wait to go to the team; being on their way for a moment is not waiting. */
  unsent: number;
}

const moment = 4000;

export async function syncNews(): Promise<SyncNews> {
  try {
    const { url } = await managed();
    const source = url ? { kind: 'url' as const, url } : await currentSource();
    if (!isLive(source)) return { conflicts: 0, unsent: 0 };
    const state = await syncState(sourceId(source));
    const staleSince = state.code === undefined ? undefined : (state.at ?? state.failedSince);
    return { staleSince, conflicts: (await openConflicts()).length, unsent: await waiting(state.code !== undefined) };
  } catch {
    return { conflicts: 0, unsent: 0 }; // the list is locked or cannot be read, which the popup says itself
  }
}

async function waiting(failed: boolean): Promise<number> {
  if (!(await hasUnsent())) return 0;
  const editedAt = (await currentAbout())?.editedAt ?? 0;
  return failed || Math.abs(Date.now() - editedAt) > moment ? countUnsent() : 0;
}
