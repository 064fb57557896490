import type { Checker } from '../checker/checker';
import { keepAdapters } from './adapters-given';
import { type Fetched, fetchList } from './fetch-list';
import { baseOf, pendingOf } from './given';
import { keepClosed, keptClosed } from './hub/closed';
import { withHanded } from './hub/handed';
import { patternOfHub } from './hub/link';
import { keptMember, type Member, noteVersion, updateMember } from './hub/member';
import { type Pulled, pull } from './hub/pull';
import { type Sent, send } from './hub/send';
import { formatOf, maxBytes } from './import';
import type { LinkedFile } from './linked-file';
import { notStored } from './not-stored';
import { type Trust, type Unsealed, unseal } from './signature';
import { type Live, patternOf, sourceId, sourceURL } from './source';
import { currentOrNone } from './stored';
import { failed, keepSyncState, type SyncState, succeeded, syncEvery, syncState } from './sync-state';
import { type Taken, type TakeOptions, take } from './take';
import { raise, trustOf } from './trust';

/** What a sync came to. Everything but `synced` and `unchanged` leaves the list as it was. */
export type SyncResult =
  | Exclude<Taken, { code: 'to-mend' | 'emptied' }>
  /** Not taken unseen: `useAnyway` takes it. */
  | (Extract<Taken, { code: 'to-mend' | 'emptied' }> & { useAnyway(): Promise<SyncResult> })
  | Exclude<Fetched, { code: 'list' | 'unchanged' }>
  | Exclude<Pulled, { code: 'list' | 'unchanged' }>
  | Exclude<Sent, { code: 'sent' | 'behind' }>
  | { code: Extract<Unsealed, { ok: false }>['code'] }
  | { code: 'bad-url' | 'refused' | 'ask-again' | 'gone' };

export type SyncCode = SyncResult['code'];

export interface SyncOptions extends TakeOptions {
  /** Whether the browser lets keepmum reach a host. Called first, while a click still counts. */
  allowed: (pattern: string) => Promise<boolean>;
  /** The key an administrator settled. */
  key?: string;
  /** How often an administrator wants it to be synced, in minutes. */
  every?: number;
  /** An administrator set this source: it is one even before it has given anything. */
  configured?: boolean;
  fetch?: typeof fetch;
}

/** Asks the address for its list and puts it in force. The extension asks here and in `syncHub`, and nowhere else. */
export async function sync(reader: Checker, typed: string, options: SyncOptions): Promise<SyncResult> {
  const url = sourceURL(typed);
  if (!url) return { code: 'bad-url' };
  const allowed = await options.allowed(patternOf(url));
  return tried({ kind: 'url', url: url.href }, options, async ({ source, state, trust }) => {
    if (!allowed) return { result: { code: 'refused' } };
    const tag = (await isKnown(source, state, trust)) ? state.etag : undefined;
    const fetched = await fetchList(url, tag, options.fetch);
    if (fetched.code === 'unchanged') return asBefore(source, state);
    if (fetched.code !== 'list') return { result: fetched };
    const { bytes, etag, csv } = fetched;
    return arrived(reader, bytes, { source, trust, known: { etag }, format: csv ? 'csv' : undefined }, options);
  });
}

/**
 * Asks the hub of a team for its list and puts it in force; what somebody who may change the list changed here goes
 * to the hub. Where somebody else was quicker, theirs is read and brought together with it first.
 */
export async function syncHub(
  reader: Checker,
  joined: Member,
  options: TakeOptions & Settled & Pick<SyncOptions, 'allowed' | 'fetch'>,
): Promise<SyncResult> {
  const { hub, team } = joined;
  const allowed = await options.allowed(patternOfHub(hub));
  return tried({ kind: 'hub', hub, team }, options, async ({ source, state }) => {
    if (!allowed) return { result: { code: 'refused' } };
    let tag = (await isKnown(source, state, undefined)) ? state.etag : undefined;
    let synced: Outcome | undefined;
    for (let turn = 0; turn < maxTurns; turn++) {
      const member = (await keptMember()) ?? joined;
      const now = await pulled(reader, member, { source, state, tag }, options);
      // A list that was put in force on the way is told, however it goes on.
      const outcome = synced && now.result.code !== 'synced' ? { ...synced, known: now.known ?? synced.known } : now;
      if (now.result.code === 'synced') synced = now;
      if (!isInForce(now.result)) return synced ? { ...outcome, failure: now.result } : now;
      const sent = await send((await keptMember()) ?? member, source, reader, options.fetch);
      if (sent.code === 'sent') return { ...outcome, known: { ...outcome.known, ...sent.known } };
      if (sent.code !== 'behind') return { ...outcome, failure: sent };
      tag = undefined;
    }
    return synced ? { ...synced, failure: { code: 'moving' } } : { result: { code: 'moving' } };
  });
}

/** How often others may be quicker before it is left for the next time. */
const maxTurns = 8;

/** Reads what the hub has, unless it is the version of `tag`, and brings it together with what is here. */
async function pulled(
  reader: Checker,
  member: Member,
  { source, state, tag }: { source: Live; state: SyncState; tag: string | undefined },
  options: TakeOptions & Settled & Pick<SyncOptions, 'fetch'>,
): Promise<Outcome> {
  const of = sourceId(source);
  const closed = await keptClosed(of);
  const given = await pull(member, { of, closed, ...(closed && tag && { etag: tag }) }, options.fetch);
  if (given.code === 'unchanged') return asBefore(source, state);
  if (given.code !== 'list') return { result: given };
  const { etag } = given.closed.head;
  // It was signed by whom this browser trusts: nothing older is taken from now on, whatever becomes of it here.
  if (given.member !== member) await updateMember(member.token, withHanded(member, given.member));
  await noteVersion(member.token, given.closed.head);
  await keepClosed(given.closed);
  return arrived(reader, given.bytes, { source, trust: undefined, known: { etag }, format: undefined }, options);
}

function isInForce(result: SyncResult): boolean {
  return result.code === 'synced' || result.code === 'unchanged';
}

/** Reads a linked file again, if it is another than last time, and puts it in force. */
export async function syncFile(
  reader: Checker,
  file: LinkedFile,
  options: TakeOptions & Settled = {},
): Promise<SyncResult> {
  return tried({ kind: 'linked', name: file.name }, options, async ({ source, state, trust }) => {
    const opened = await file.open();
    if (!opened.ok) return { result: { code: opened.code } };
    const { lastModified: modified, size } = opened.file;
    const same = state.code === undefined && state.file?.modified === modified && state.file.size === size;
    if (same && (await isKnown(source, state, trust))) return asBefore(source, state);
    if (size > maxBytes) return { result: { code: 'too-large' } };
    const buffer = await opened.file.arrayBuffer().catch(() => undefined); // written to while it is read
    if (!buffer) return { result: { code: 'gone' } };
    const format = /\.csv$/i.test(file.name) ? 'csv' : undefined;
    return arrived(
      reader,
      new Uint8Array(buffer),
      { source, trust, known: { file: { modified, size } }, format },
      options,
    );
  });
}

type Settled = Pick<SyncOptions, 'key' | 'every' | 'configured'>;

interface Try {
  source: Live;
  state: SyncState;
  trust: Trust | undefined;
}

/** What a sync came to, and what is known of the source from now on when it went well. */
interface Outcome {
  result: SyncResult;
  known?: Pick<SyncState, 'etag' | 'signedBy' | 'file' | 'sent'>;
  /** Why what was changed here did not get to the source, while its list is in force. */
  failure?: Failure;
}

type Failure = Parameters<typeof failed>[1];

/** Syncs and notes how it went, so that it is told everywhere and tried again in time. */
async function tried(source: Live, options: Settled, work: (tried: Try) => Promise<Outcome>): Promise<SyncResult> {
  const id = sourceId(source);
  try {
    const [state, pinned] = [await syncState(id), await trustOf(id)];
    // An administrator's key goes before one that was pinned here.
    const trust = options.key && options.key !== pinned?.key ? { key: options.key } : pinned;
    const outcome = await work({ source, state, trust }).catch(asNotStored);
    await note(id, state, outcome, options);
    return outcome.result;
  } catch (error) {
    return asNotStored(error).result;
  }
}

async function note(id: string, state: SyncState, outcome: Outcome, options: Settled): Promise<void> {
  const { result, known, failure } = outcome;
  const { code } = result;
  if (failure) {
    await keepSyncState(failed({ ...state, ...known }, failure));
    return;
  }
  if (code === 'synced' || code === 'unchanged') {
    await keepSyncState(succeeded(state, known ?? {}, options.every ?? (await syncEvery())));
    return;
  }
  if (code === 'local-edits' || code === 'locked') return; // it waits for somebody, and nothing went wrong
  // An address that never gave a list is no source yet.
  if (options.configured || (await isSource(id))) await keepSyncState(failed(state, result));
}

function asNotStored(error: unknown): Outcome {
  return { result: { code: notStored(error), problems: [] } };
}

/** A list has come: its signature, its bytes, and what is to become of them. */
async function arrived(
  reader: Checker,
  bytes: Uint8Array<ArrayBuffer>,
  from: { source: Live; trust: Trust | undefined; known: Outcome['known']; format: 'csv' | undefined },
  options: TakeOptions & Settled,
): Promise<Outcome> {
  const { source, trust, known } = from;
  const opened = await unseal(bytes, trust);
  if (!opened.ok) return { result: { code: opened.code } };
  const { list, signed } = opened;
  const read = await reader.read(from.format ?? formatOf('', list), list);
  const taken = await take(reader, read, source, options);
  if ('clients' in taken) {
    const anyway = () =>
      tried(source, options, ({ trust }) => arrived(reader, bytes, { ...from, trust }, { ...options, anyway: true }));
    return { result: { ...taken, useAnyway: anyway } };
  }
  const inForce = taken.code === 'synced' || taken.code === 'unchanged';
  if (inForce && signed && trust && read.ok) {
    await raise(sourceId(source), signed);
    await keepAdapters(sourceId(source), read.document);
  }
  return { result: taken, known: { ...known, signedBy: signed?.key } };
}

/** Whether what the source gave last is here, and was checked as it would be now. */
async function isKnown(source: Live, state: SyncState, trust: Trust | undefined): Promise<boolean> {
  if (trust && (state.signedBy !== trust.key || trust.version === undefined)) return false;
  return (await isSource(state.of)) && (await baseOf(sourceId(source))) !== undefined;
}

async function isSource(id: string): Promise<boolean> {
  const list = await currentOrNone();
  return list !== undefined && sourceId(list.source) === id;
}

/** The source still has what it gave last. */
async function asBefore(source: Live, { etag, signedBy, file, sent }: SyncState): Promise<Outcome> {
  const stored = await currentOrNone();
  if (!stored) return { result: { code: 'busy', problems: [] } }; // it was taken away meanwhile
  const conflicts = (await pendingOf(sourceId(source))).length;
  return { result: { code: 'unchanged', stored, problems: [], conflicts }, known: { etag, signedBy, file, sent } };
}
