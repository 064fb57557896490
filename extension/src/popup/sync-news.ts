import { openConflicts } from '../registry/conflicts';
import { managed } from '../registry/managed';
import { isLive, sourceId } from '../registry/source';
import { currentSource } from '../registry/stored';
import { syncState } from '../registry/sync-state';

/** What somebody who opens the popup should know of where the list comes from. */
export interface SyncNews {
  /** Since when the list is not in step with its source; undefined when it is, or has none. */
  staleSince?: number;
  /** How many changes wait to be decided. */
  conflicts: number;
}

export async function syncNews(): Promise<SyncNews> {
  try {
    const { url } = await managed();
    const source = url ? { kind: 'url' as const, url } : await currentSource();
    if (!isLive(source)) return { conflicts: 0 };
    const state = await syncState(sourceId(source));
    const staleSince = state.code === undefined ? undefined : (state.at ?? state.failedSince);
    return { staleSince, conflicts: (await openConflicts()).length };
  } catch {
    return { conflicts: 0 }; // the list is locked or cannot be read, which the popup says itself
  }
}
