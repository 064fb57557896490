import type { Checker } from '../checker/checker';
import type { Problem } from '../checker/problem';
import { asWritten } from './as-written';
import { forgetDecisionsOn } from './decisions';
import { type Client, type Document, emptyDocument, parseDocument, withClient, withoutClient } from './document';
import { notStored } from './not-stored';
import { searchTextOf } from './search-text';
import { commit, current, type Stored } from './stored';
import { Locked } from './vault';

export type EditResult =
  | { ok: true; stored: Stored; problems: Problem[] }
  | {
      ok: false;
      code: 'not-usable' | 'checker-failed' | 'busy' | 'locked' | 'no-room' | 'not-stored';
      problems: Problem[];
    };

/** What the core makes of a client by itself: everything that should be mended, and nothing is stored. */
export async function review(reader: Checker, client: Client): Promise<Problem[]> {
  return (await reader.read('json', encode({ ...emptyDocument(), clients: [client] }))).problems;
}

/** Adds a client, or puts it in the place of the one with its id. It must be one the core can use. */
export async function saveClient(reader: Checker, client: Client): Promise<EditResult> {
  // Alone first: the problems are then of this entry and of no other.
  const alone = await reader.read('json', encode({ ...emptyDocument(), clients: [client] }));
  if (!alone.ok || alone.problems.some((problem) => problem.level === 'error')) {
    return refused(alone.ok || alone.code === 'registry-unreadable' ? 'not-usable' : 'checker-failed', alone.problems);
  }
  const [usable] = parseDocument(alone.document).clients;
  if (!usable) return refused('not-usable', alone.problems);
  const edited = await change(client.id ?? '', (document) =>
    withClient(document, { ...client, ...usable, id: client.id }),
  );
  return edited.ok ? { ...edited, problems: alone.problems } : edited;
}

/** Takes a client off the list. `restore` brings it back. */
export function removeClient(id: string): Promise<EditResult> {
  return change(id, (document) => withoutClient(document, id));
}

/**
 * Changes the entry of one client; what was decided about that client is asked about again. The rest of the list is
 * as the core wrote it: of a large one, reading it again would take seconds.
 */
async function change(id: string, make: (document: Document) => Document): Promise<EditResult> {
  let base: Stored | undefined;
  try {
    base = await current();
  } catch (error) {
    return refused(error instanceof Locked ? 'locked' : 'not-stored', []);
  }
  const wanted = make(base ? parseDocument(base.document) : emptyDocument());
  const document = asWritten(base?.document ?? '', wanted);
  const now = Date.now();
  try {
    const { text } = await searchTextOf(document);
    const stored = await commit(
      {
        name: base?.name ?? '',
        source: base?.source ?? { kind: 'here' },
        importedAt: base?.importedAt ?? now,
        document,
        clients: wanted.clients.length,
        editedAt: now,
        ...(base?.line !== undefined && { line: base.line }),
      },
      base?.revision ?? 0,
      { search: text, sameVersion: true, within: await forgetDecisionsOn(id) },
    );
    return { ok: true, stored, problems: [] };
  } catch (error) {
    return refused(notStored(error), []);
  }
}

function refused(code: Exclude<EditResult, { ok: true }>['code'], problems: Problem[]): EditResult {
  return { ok: false, code, problems };
}

function encode(document: Document): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(document));
}
