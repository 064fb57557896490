import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { beforeEach, expect, test, vi } from 'vitest';
import { AuditChanged, type AuditEntry, aboutWhom, asProgramWrites, auditLines, auditTable, readAudit } from './audit';
import { readAuditLines, since } from './audit-since';
import { sha256Hex } from './bytes';
import type { Member } from './member';
import { PretendAdmin, vectors } from './pretend-admin';
import type { PretendTeam } from './pretend-team';

vi.setConfig({ testTimeout: 60_000 });

let hub: PretendTeam;
let admin: Member;

beforeEach(async () => {
  ({ hub, admin } = await PretendAdmin.start());
});

test('the audit that the program wrote is an unbroken chain, and what is changed in it is seen', async () => {
  const lines = readFileSync(new URL('../../../../core/hub/team/testdata/audit.jsonl', import.meta.url), 'utf8');
  const written = lines
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  hub.audit = structuredClone(written);
  const read = await readAudit(admin, hub.fetch);
  expect(read).toEqual(written);
  expect(auditLines(read)).toBe(lines);
  expect(auditTable(read, new Map()).split('\r\n')).toHaveLength(written.length + 2);
  hub.audit = written.slice(1); // what is older than the hub keeps may be gone
  expect(await readAudit(admin, hub.fetch)).toHaveLength(written.length - 1);
  for (const change of [
    (entries: Record<string, unknown>[]) => entries.splice(1, 1),
    (entries: Record<string, unknown>[]) => Object.assign(entries[2] ?? {}, { outcome: 'fine' }),
    (entries: Record<string, unknown>[]) => Object.assign(entries[2] ?? {}, { at_ms: 1 }),
  ]) {
    const entries = structuredClone(written);
    change(entries);
    hub.audit = entries;
    await expect(readAudit(admin, hub.fetch)).rejects.toThrow(AuditChanged);
  }
});

test('what the program closed of whom an entry is about is read here, and nothing of another entry', async () => {
  const { id, audited, about } = vectors.request;
  const entry = { seq: 4, id, at_ms: 1, member: 'm', kind: 'caught', prev: '', hash: '', client: audited };
  expect([...(await aboutWhom(admin, [entry]))]).toEqual([[4, JSON.parse(about)]]);
  expect((await aboutWhom(admin, [{ ...entry, id: id.replace('0', '1') }])).size).toBe(0);
  expect(auditTable([entry], await aboutWhom(admin, [entry]))).toContain(',northwind;café,');
});

/** So many entries, each following the one before. */
async function chain(n: number, word = ''): Promise<AuditEntry[]> {
  const entries: AuditEntry[] = [];
  for (let seq = 1; seq <= n; seq++) {
    const entry = { seq, id: `e${seq}`, at_ms: seq, member: 'm0', kind: 'caught', outcome: seq > 2 ? word : '' };
    const prev = entries.at(-1)?.hash ?? '';
    const hash = await sha256Hex(
      asProgramWrites([seq, entry.id, seq, 'm0', 'caught', '', '', '', entry.outcome, prev]),
    );
    entries.push({ ...entry, prev, hash });
  }
  return entries;
}

test('an earlier export says whether the audit goes on from it', async () => {
  const now = await chain(6);
  const earlier = now.slice(0, 4);
  const exported = readAuditLines(auditLines(earlier));
  if (!exported) throw new Error('not read');
  expect(await since(exported, now)).toEqual({ code: 'goes-on', more: 2 });
  expect(await since(exported, earlier)).toEqual({ code: 'goes-on', more: 0 });
  // What is older than the hub keeps is gone from the audit, not from the export.
  expect(await since(exported, now.slice(2))).toEqual({ code: 'goes-on', more: 2 });
  expect(await since(exported, now.slice(4))).toEqual({ code: 'goes-on', more: 2 });
  expect(await since(exported, now.slice(5))).toEqual({ code: 'gap', seq: 6 });
  expect(await since(exported, now.slice(0, 3))).toEqual({ code: 'cut', seq: 3 });
  expect(await since(exported, [])).toEqual({ code: 'cut', seq: 0 });
  // Somebody wrote it anew, each entry following the one before: only an export tells.
  const other = await chain(6, 'other');
  expect(await since(exported, other)).toEqual({ code: 'differs', seq: 3 });
  expect(await since(exported, other.slice(4))).toEqual({ code: 'differs', seq: 5 });
  expect(await since(exported, other.slice(0, 3))).toEqual({ code: 'differs', seq: 3 });
});

test('an export that was changed itself is told from an audit that was', async () => {
  const now = await chain(5);
  const changed = now.slice(0, 4).map((entry) => (entry.seq === 2 ? { ...entry, outcome: 'fine' } : entry));
  expect(await since(changed, now)).toEqual({ code: 'export-changed' });
  expect(
    await since(
      [now[0], now[2]].filter((one) => one !== undefined),
      now,
    ),
  ).toEqual({ code: 'export-changed' });
  for (const text of ['', '\n', 'seq,at\n1,2', '{}', '[1]', 'null', auditLines(now).slice(0, -9)])
    expect(readAuditLines(text), text).toBeUndefined();
});
