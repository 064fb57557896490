import { type Open, openConflicts } from '../registry/conflicts';
import { keptMember, type Member } from '../registry/hub/member';
import { countUnsent } from '../registry/hub/unsent';
import { type Handle, keptHandle } from '../registry/linked-file';
import { type Managed, managed } from '../registry/managed';
import { fingerprint, type Trust } from '../registry/signature';
import { isLive, type Live, sourceId } from '../registry/source';
import type { Stored } from '../registry/stored';
import { type SyncState, syncEvery, syncState } from '../registry/sync-state';
import { trustOf } from '../registry/trust';

/** Where the list comes from, as the options page shows it. */
export class SourceView {
  /** What the list is kept in step with; undefined where it is with nothing. */
  source = $state.raw<Live>();
  state = $state.raw<SyncState>();
  every = $state(0);
  managed = $state.raw<Managed>({ locked: false, reason: false, unusable: false });
  trust = $state.raw<Trust>();
  /** Of the trusted key, else of the one the list was signed with last. */
  fingerprint = $state<string>();
  handle = $state.raw<Handle>();
  /** The team this browser joined. */
  member = $state.raw<Member>();
  conflicts = $state.raw<Open[]>([]);
  /** How many changes wait to go to the team. */
  unsent = $state(0);

  async load(stored: Stored | undefined): Promise<void> {
    this.managed = await managed();
    this.every = await syncEvery();
    this.handle = await keptHandle();
    const member = await keptMember().catch(() => undefined); // locked: the page says so itself
    this.member = member?.code === undefined ? member : undefined;
    this.conflicts = stored ? await openConflicts() : [];
    this.unsent = stored?.source.kind === 'hub' ? await countUnsent().catch(() => 0) : 0;
    const { url } = this.managed;
    const source: Live | undefined = url ? { kind: 'url', url } : isLive(stored?.source) ? stored.source : undefined;
    this.source = source;
    this.state = source && (await syncState(sourceId(source)));
    this.trust = source && (await trustOf(sourceId(source)));
    const key = this.managed.key ?? this.trust?.key ?? this.state?.signedBy;
    this.fingerprint = key && (await fingerprint(key));
  }
}
