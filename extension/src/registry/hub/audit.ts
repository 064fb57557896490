import { table } from '../table';
import { askFor } from './ask';
import { sha256Hex } from './bytes';
import type { Member } from './member';
import { keysOf } from './opened';
import { openRequest, requestKeyOf } from './request-key';

/** What happened to a post or in the team, and never what the post said. As the hub tells it, and as it is exported. */
export interface AuditEntry {
  seq: number;
  id: string;
  at_ms: number;
  member: string;
  kind: string;
  rule?: string;
  network?: string;
  /** Closed by whoever wrote it. */
  client?: string;
  outcome?: string;
  prev: string;
  hash: string;
}

/** Thrown where the audit is no unbroken chain: somebody has changed it. */
export class AuditChanged extends Error {}

/** Every entry that the hub still keeps, the oldest first, each verified to follow the one before it. Throws `Unanswered`, `AuditChanged`. */
export async function readAudit(member: Member, ask?: typeof fetch): Promise<AuditEntry[]> {
  const all: AuditEntry[] = [];
  for (;;) {
    const last = all.at(-1);
    const body = await askFor(member, `/audit?after=${last?.seq ?? 0}`, {}, ask);
    const page = body.entries as AuditEntry[] | undefined;
    if (!Array.isArray(page)) throw new AuditChanged();
    if (page.length === 0) return all;
    await followed(page, last);
    all.push(...page);
  }
}

/** Holds entries to follow each other, and the last one before them. What stood before the first is not asked. Throws `AuditChanged`. */
export async function followed(entries: AuditEntry[], last?: AuditEntry): Promise<void> {
  let before = last ?? { hash: entries[0]?.prev, seq: (entries[0]?.seq ?? 0) - 1 };
  for (const entry of entries) {
    const follows = entry.prev === before.hash && entry.seq === before.seq + 1;
    if (!follows || (await hashOf(entry)) !== entry.hash) throw new AuditChanged();
    before = entry;
  }
}

/** Over every field before it, as the program writes them. */
function hashOf(entry: AuditEntry): Promise<string> {
  const { seq, id, at_ms, member, kind, rule = '', network = '', client = '', outcome = '', prev } = entry;
  return sha256Hex(asProgramWrites([seq, id, at_ms, member, kind, rule, network, client, outcome, prev]));
}

/** JSON as the program writes it, letter for letter: hashes are made of it. */
export function asProgramWrites(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** One entry a line, as the program exports them: it can tell whether a later audit goes on where this one ends. */
export function auditLines(entries: AuditEntry[]): string {
  return entries
    .map(({ seq, id, at_ms, member, kind, rule, network, client, outcome, prev, hash }) => {
      const said = { ...(rule && { rule }), ...(network && { network }), ...(client && { client }) };
      return `${asProgramWrites({ seq, id, at_ms, member, kind, ...said, ...(outcome && { outcome }), prev, hash })}\n`;
    })
    .join('');
}

const columns = ['seq', 'at', 'member', 'kind', 'rule', 'network', 'client', 'outcome', 'id', 'prev', 'hash'] as const;

/** One entry a row, as the program exports them, with the clients it is about where they could be read. */
export function auditTable(entries: AuditEntry[], about: About): string {
  const cell = (entry: AuditEntry, column: (typeof columns)[number]) => {
    if (column === 'at') return new Date(entry.at_ms).toISOString();
    return column === 'client' ? about.get(entry.seq)?.join(';') || (entry.client ?? '') : String(entry[column] ?? '');
  };
  return table([[...columns], ...entries.map((entry) => columns.map((column) => cell(entry, column)))]);
}

/** The ids of the clients that entries are about, by the entries' numbers. */
export type About = Map<number, string[]>;

/** Whom entries are about, which only the team can read; what was closed with a key that is not known here is left out. */
export async function aboutWhom(member: Member, entries: AuditEntry[]): Promise<About> {
  const keys = (await keysOf(member)) ?? [];
  const about: About = new Map();
  for (const { seq, id, client } of entries) {
    if (!client) continue;
    for (const key of keys) {
      const ids = await openRequest(await requestKeyOf(key, id), 'audited', client).catch(() => undefined);
      if (!Array.isArray(ids)) continue;
      about.set(seq, ids.map(String));
      break;
    }
  }
  return about;
}
