import { askFor } from './ask';
import { joined } from './join';
import type { Member } from './member';
import { Forged, openAny } from './open';
import { keysOf, openedBy } from './opened';
import { verify } from './verify';
import { namesKeyOf } from './wall';

/** A version of a team's list. */
export interface Version {
  version: number;
  at: number;
  /** Whose it is, by the hub's word. */
  member: string;
  /** What was noted of it; of what was closed with a key that is not known here nothing is. */
  note: string;
}

/** The versions before one, the newest first, as many as the hub tells at once; 0: from the newest on. Throws `Unanswered`. */
export async function versionsBefore(member: Member, before: number, ask?: typeof fetch): Promise<Version[]> {
  const keys = (await keysOf(member)) ?? [];
  const { versions } = await askFor(member, `/history?before=${before}`, {}, ask);
  if (!Array.isArray(versions)) throw new Forged();
  return Promise.all(
    (versions as { version: number; at_ms: number; member: string; note?: string }[]).map(async (one) => {
      const json = one.note ? await openAny(keys, 'note', one.note).catch(() => '""') : '""';
      return { version: one.version, at: one.at_ms, member: one.member, note: String(JSON.parse(json)) };
    }),
  );
}

/**
 * The list as it was in a version, as a registry's JSON. It is verified like the newest one, by whoever was trusted
 * then. Throws `Unanswered`, `Forged`, `OtherKey`.
 */
export async function listAt(member: Member, version: number, ask?: typeof fetch): Promise<string> {
  const documents = new Map<string, string>();
  let after = '';
  for (;;) {
    const page = await askFor(member, `/at/${version}?after=${encodeURIComponent(after)}`, {}, ask);
    for (const { id, doc } of page.items as { id: string; doc: string | null }[]) {
      if (doc === null) documents.delete(id);
      else documents.set(id, doc);
    }
    if (page.more === true) {
      if (page.next === after) throw new Forged();
      after = String(page.next);
      continue;
    }
    const [etag, root, signer, signature] = [page.etag, page.root, page.signer, page.signature].map(String) as [
      string,
      string,
      string,
      string,
    ];
    const head = { team: member.team, version: Number(page.version), etag, root, signer, signature };
    const pin = { signers: [...member.signers, ...(member.pastSigners ?? [])], version, etag };
    if (head.version !== version || (await verify(head, documents, pin)) !== 'ok') throw new Forged();
    break;
  }
  const keys = await keysOf(member);
  if (!keys) throw new Forged();
  const { items } = await openedBy(member, keys, documents);
  const list = joined(items, await namesKeyOf(keys[0]));
  if (list === undefined) throw new Forged();
  return list;
}
