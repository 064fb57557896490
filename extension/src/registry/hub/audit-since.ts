import { AuditChanged, type AuditEntry, followed } from './audit';

/** How today's audit goes with an earlier export of it. */
export type Since =
  /** It goes on where the export ends, with so many entries more. */
  | { code: 'goes-on'; more: number }
  /** From this entry on it is another one. */
  | { code: 'differs'; seq: number }
  /** It ends before the export does: everything after this entry is missing. */
  | { code: 'cut'; seq: number }
  /** The hub keeps nothing from before this entry, and the export ends earlier still: what is between cannot be seen. */
  | { code: 'gap'; seq: number }
  /** The export itself is no unbroken chain. */
  | { code: 'export-changed' };

/** Reads what was exported as JSON Lines, by the program or here; undefined: it is none. */
export function readAuditLines(text: string): AuditEntry[] | undefined {
  try {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    const entries = lines.map((line) => JSON.parse(line) as AuditEntry);
    const isOne = ({ seq, hash, prev }: AuditEntry) =>
      Number.isSafeInteger(seq) && typeof hash === 'string' && typeof prev === 'string';
    return entries.length > 0 && entries.every(isOne) ? entries : undefined;
  } catch {
    return undefined;
  }
}

/** Compares an export with the audit as it is now, which was verified when it was read. */
export async function since(earlier: AuditEntry[], now: AuditEntry[]): Promise<Since> {
  try {
    await followed(earlier);
  } catch (error) {
    if (error instanceof AuditChanged) return { code: 'export-changed' };
    throw error;
  }
  const end = earlier.at(-1);
  const first = now[0];
  if (!end) return { code: 'goes-on', more: now.length };
  if (!first) return { code: 'cut', seq: 0 };
  const then = new Map(earlier.map(({ seq, hash }) => [seq, hash]));
  const other = now.find(({ seq, hash }) => then.has(seq) && then.get(seq) !== hash);
  if (other) return { code: 'differs', seq: other.seq };
  const last = now.at(-1)?.seq ?? 0;
  if (last < end.seq) return { code: 'cut', seq: last };
  if (first.seq > end.seq + 1) return { code: 'gap', seq: first.seq };
  if (first.seq === end.seq + 1 && first.prev !== end.hash) return { code: 'differs', seq: first.seq };
  return { code: 'goes-on', more: last - end.seq };
}
