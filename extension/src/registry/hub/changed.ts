import type { Client, Document } from '../document';

/** What tells one document of a team's list from another. */
export interface Changed {
  /** Clients that are another, or new; undefined: taken off the list. */
  clients: Map<string, Client | undefined>;
  /** Everything but the clients is another. */
  rest: boolean;
}

/** What became of a document. Clients without an id cannot be told apart: a list that keepmum wrote has none. */
export function changed(before: Document, after: Document): Changed {
  const clients = new Map<string, Client | undefined>();
  const known = new Map(before.clients.map((client) => [client.id, JSON.stringify(client)]));
  for (const client of after.clients) {
    if (client.id === undefined) continue;
    if (known.get(client.id) !== JSON.stringify(client)) clients.set(client.id, client);
    known.delete(client.id);
  }
  for (const id of known.keys()) if (id !== undefined) clients.set(id, undefined);
  return { clients, rest: JSON.stringify(restOf(before)) !== JSON.stringify(restOf(after)) };
}

/** How many changes somebody would count. */
export function countOf({ clients, rest }: Changed): number {
  return clients.size + (rest ? 1 : 0);
}

/** Everything but the clients. Of walls admins say, by items of their own. */
export function restOf(document: Document): object {
  const { clients: _, walls: __, restricted: ___, ...rest } = document;
  return rest;
}
