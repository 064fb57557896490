import type { Checker, ReadResult } from '../checker/checker';
import type { Conflict } from '../checker/merge';
import type { Problem } from '../checker/problem';
import { stillPending } from './conflicts';
import { parseDocument } from './document';
import { type Base, baseOf, keepGiven, pendingOf, sealGiven } from './given';
import { type NotStored, notStored } from './not-stored';
import { type Live, sourceId } from './source';
import { commit, currentOrNone, type Stored } from './stored';

/** What became of a list that a source gave. Everything but `synced` and `unchanged` leaves the list as it was. */
export type Taken =
  | { code: 'synced' | 'unchanged'; stored: Stored; problems: Problem[]; conflicts: number }
  | { code: 'unreadable' | 'checker' | NotStored; problems: Problem[] }
  /** Entries would be left out, or all of them are gone: too grave to happen unseen. */
  | { code: 'to-mend' | 'emptied'; problems: Problem[]; clients: number }
  /** There is a list that did not come from this source, and it was changed here. */
  | { code: 'local-edits' };

export interface TakeOptions {
  /** What to do with a list that did not come from this source and was changed here. */
  first?: 'ask' | 'add' | 'replace';
  /** Takes what would be `to-mend` or `emptied`. */
  anyway?: boolean;
}

/**
 * Puts what a source gave in force, with every change that was made here since it last gave something. What
 * both changed stays as it is here and waits to be decided.
 */
export async function take(
  reader: Checker,
  read: ReadResult,
  source: Live,
  { first = 'ask', anyway = false }: TakeOptions = {},
): Promise<Taken> {
  if (!read.ok) return { code: read.code === 'checker-failed' ? 'checker' : 'unreadable', problems: read.problems };
  const { problems, clients } = read;
  if (!anyway && problems.some(({ level }) => level === 'error')) return { code: 'to-mend', problems, clients };
  const id = sourceId(source);
  const at = Date.now();
  const theirs: Base = { of: id, document: read.document, line: at };
  try {
    const now = await currentOrNone();
    if (!anyway && clients === 0 && (now?.clients ?? 0) > 0) return { code: 'emptied', problems, clients };
    const linked = now && sourceId(now.source) === id;
    const base = linked ? await lastGiven(id, now) : undefined;
    if (linked && base === theirs.document) {
      const stored = (await baseOf(id)) ? now : await keepGiven(now, { base: { ...theirs, line: now.line } });
      return { code: 'unchanged', stored, problems, conflicts: (await pendingOf(id)).length };
    }
    const edited = now && (linked ? now.document !== base : first === 'add' || isChanged(now));
    if (edited && !linked && first === 'ask') return { code: 'local-edits' };
    const merge = edited && (linked || first === 'add');
    const merged = merge
      ? await reader.merge({ base: base ?? '', mine: now.document, theirs: theirs.document })
      : { ok: true as const, document: theirs.document, clients, conflicts: [] as Conflict[] };
    if (!merged.ok) return { code: 'checker', problems };
    const open = merge ? stillPending(await pendingOf(id), merged.conflicts, theirs.document) : [];
    const made = await reader.compile(merged.document);
    if (!made.ok) return { code: made.code === 'registry-unreadable' ? 'unreadable' : 'checker', problems };
    const stored = await commit(
      {
        document: merged.document,
        clients: merged.clients,
        name: parseDocument(merged.document).name ?? '',
        source,
        importedAt: at,
        line: at,
        ...(merged.document === theirs.document ? {} : { editedAt: now?.editedAt ?? at }),
      },
      now?.revision ?? 0,
      { compiled: made.compiled, within: await sealGiven({ base: theirs, pending: { of: id, conflicts: open } }) },
    );
    return { code: 'synced', stored, problems, conflicts: open.length };
  } catch (error) {
    return { code: notStored(error), problems };
  }
}

/**
 * A list that came from its source before that was noted, and was not changed since, is what it gave. A team's that
 * was brought back from before the last sync has no changes of its own either: sent, they would undo those of others.
 */
async function lastGiven(id: string, now: Stored): Promise<string | undefined> {
  const base = await baseOf(id);
  if (base) return base.line === now.line || now.source.kind !== 'hub' ? base.document : now.document;
  return now.editedAt === undefined ? now.document : undefined;
}

function isChanged(list: Stored): boolean {
  return list.editedAt !== undefined || list.source.kind === 'here';
}
