import type { Checker } from '../checker/checker';
import type { Client, Document, Permission } from '../registry/document';
import { type Post, postOf } from '../registry/post';
import { networkOf } from '../registry/profile';
import { onFile, ourselves, saidFirst, seenIn } from '../registry/said-first';
import type { Row } from '../registry/search';
import { today } from '../registry/today';
import type { TabPage } from './tab';

/** What the popup can do about a client's public words on the page it was opened on. */
export type Offer =
  | { state: 'ready'; client: Client; permission: Permission }
  | { state: 'on-file'; client: Client }
  /** The page is the client's, and what speaks of the writer is to be selected. */
  | { state: 'select'; client: Client };

interface List {
  named(value: string): Row[];
  document(): Promise<Document>;
}

/** Undefined on a page that is not a client's own words. */
export async function offerOn(page: TabPage, list: List, checker: Checker): Promise<Offer | undefined> {
  const post = postAt(page.url);
  const row = post?.authors.flatMap((author) => list.named(author)).find(({ relationship }) => relationship !== 'own');
  if (!post || !row) return undefined;
  const document = await list.document();
  const client = document.clients.find(({ id }) => id === row.id);
  if (!client) return undefined;
  const selection = page.selection.trim();
  const words = selection || page.post.trim();
  const day = post.day ?? today();
  const seen = words ? await seenIn(checker, words, client, ourselves(document), post.network, day) : undefined;
  // Words that somebody selected are of the writer because they say so; others must name them.
  if (!seen || seen.facets.length === 0 || !(selection || seen.ofUs)) {
    return onFile(client, saidFirst([], day, page.url)) ? { state: 'on-file', client } : asked(post, client);
  }
  const permission = saidFirst(seen.facets, day, page.url);
  return onFile(client, permission) ? { state: 'on-file', client } : { state: 'ready', client, permission };
}

function asked(post: Post, client: Client): Offer | undefined {
  // Every page of a client's own site would ask for it.
  return post.network === '' ? undefined : { state: 'select', client };
}

/** A post on a network, or any page of a site: then the day it was read is the day it counts from. */
function postAt(url: URL): Post | undefined {
  if (networkOf(url)) return postOf(url);
  if (!/^https?:$/.test(url.protocol)) return undefined;
  return { network: '', authors: [url.hostname.replace(/^www\./, '')] };
}
