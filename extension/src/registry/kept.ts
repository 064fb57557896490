import { result, type Store } from './database';
import { stowed } from './sealed';
import type { Registry } from './stored';
import { Unreadable, type Vault } from './vault';

/**
 * A list in the database. Its parts are sealed under places of its own, so that it is put in force, and an older
 * one brought back, by the small head alone, which names nobody.
 */
export interface Kept {
  id: number;
  /** What was decided about drafts holds for one version; a client edited here does not begin another. */
  version: number;
}

/** Which lists there are. */
export interface Head {
  /** Grows with every change. */
  revision: number;
  now?: Kept;
  /** What `restore` brings back: a list, or that there was none. */
  before?: { list?: Kept };
  /** When a list that could no longer be read was set aside for the one in force, in milliseconds since 1970. */
  lost?: number;
}

/** Everything of a list but its document: small, so that it is read and changed without that. */
type About = Omit<Registry, 'document'> & { digest: string };

export const headKey = 'head';
/** Where `index` holds what a list is searched by. */
export const searchKey = (id: number) => `search/${id}`;
/** Where `index` holds what is seen of a list before it is searched. */
export const glanceKey = (id: number) => `glance/${id}`;
const part = (id: number, name: 'about' | 'document') => `list/${id}/${name}`;

/** Inside a transaction over `registry`. */
export async function headOf(store: Store): Promise<Head> {
  return (await result<Head | undefined>(store('registry').get(headKey))) ?? { revision: 0 };
}

/** Puts another head in the place of the one before and drops what it does not name. */
export async function putHead(store: Store, head: Head): Promise<void> {
  store('registry').put(head, headKey);
  const ids = new Set([head.now?.id, head.before?.list?.id]);
  const [lists, compiled] = await Promise.all([
    result(store('registry').getAllKeys(IDBKeyRange.bound('list/', 'list0', false, true))),
    result(store('index').getAllKeys()),
  ]);
  for (const key of lists) if (!ids.has(Number(String(key).split('/')[1]))) store('registry').delete(key);
  const now = head.now?.id;
  const made: IDBValidKey[] = now === undefined ? [] : [now, searchKey(now), glanceKey(now)];
  for (const key of compiled) if (!made.includes(key)) store('index').delete(key);
}

export interface SealedAbout {
  about: Uint8Array<ArrayBuffer>;
}

export interface SealedList extends SealedAbout {
  document: Uint8Array<ArrayBuffer>;
  digest: string;
}

export async function sealList(vault: Vault, id: number, registry: Registry): Promise<SealedList> {
  const bytes = new TextEncoder().encode(registry.document);
  const digest = btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))));
  const [document, about] = await Promise.all([
    vault.seal(`registry/${part(id, 'document')}`, bytes),
    sealAbout(vault, id, registry, digest),
  ]);
  return { document, about, digest };
}

/** `digest` is that of the document, which is not looked at. */
function sealAbout(vault: Vault, id: number, registry: Registry, digest: string): Promise<Uint8Array<ArrayBuffer>> {
  const { document: _, ...rest } = registry;
  return vault.seal(`registry/${part(id, 'about')}`, JSON.stringify({ ...rest, digest } satisfies About));
}

export function putList(store: Store, id: number, { about, document }: SealedList): void {
  store('registry').put(about, part(id, 'about'));
  store('registry').put(stowed(document), part(id, 'document'));
}

/** The sealed parts of a list, inside a transaction over `registry`. */
export async function getList(store: Store, { id }: Kept): Promise<{ about: unknown; document: unknown }> {
  const get = (name: 'about' | 'document') => result<unknown>(store('registry').get(part(id, name)));
  const [about, document] = await Promise.all([get('about'), get('document')]);
  return { about, document };
}

/** The sealed part of a list that says everything but the document, inside a transaction over `registry`. */
export function getAbout(store: Store, { id }: Kept): Promise<unknown> {
  return result<unknown>(store('registry').get(part(id, 'about')));
}

export async function openAbout(vault: Vault, { id }: Kept, about: unknown): Promise<About> {
  return parse(await vault.openText(`registry/${part(id, 'about')}`, about));
}

export async function openList(
  vault: Vault,
  kept: Kept,
  sealed: { about: unknown; document: unknown },
): Promise<Registry> {
  const [{ digest: _, ...about }, document] = await Promise.all([
    openAbout(vault, kept, sealed.about),
    vault.openText(`registry/${part(kept.id, 'document')}`, sealed.document),
  ]);
  return { ...about, document };
}

function parse(text: string): About {
  try {
    return JSON.parse(text) as About;
  } catch {
    throw new Unreadable();
  }
}
