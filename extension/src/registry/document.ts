/** A registry document as JSON holds it. Keys this version does not know are kept as they are. */
export interface Document {
  keepmum: 1;
  name?: string;
  clients: Client[];
  [key: string]: unknown;
}

export interface Client {
  id?: string;
  name: string;
  relationship?: string;
  aliases?: string[];
  handles?: Record<string, string[]>;
  domains?: string[];
  brands?: string[];
  people?: string[];
  codenames?: string[];
  [key: string]: unknown;
}

export const relationships = ['client', 'prospect', 'former', 'supplier', 'partner', 'own'] as const;

/** The networks the form for a client asks an account name for. */
export const formNetworks = ['x', 'linkedin', 'facebook'] as const;

export function emptyDocument(): Document {
  return { keepmum: 1, clients: [] };
}

/** Reads a stored document, which the core has written and which is therefore well formed. */
export function parseDocument(text: string): Document {
  return JSON.parse(text) as Document;
}

/** The document with `client` in the place of the one with its id, or at the end. */
export function withClient(document: Document, client: Client): Document {
  const known = document.clients.some((each) => each.id === client.id);
  return {
    ...document,
    clients: known
      ? document.clients.map((each) => (each.id === client.id ? client : each))
      : [...document.clients, client],
  };
}

/** The document without the client of that id. */
export function withoutClient(document: Document, id: string): Document {
  return { ...document, clients: document.clients.filter((each) => each.id !== id) };
}

/** An id for a new client that no other has. Random: an id made of the name would outlive a change of it. */
export function newId(document: Document): string {
  const taken = new Set(document.clients.map((each) => each.id));
  for (;;) {
    const id = `c-${[...crypto.getRandomValues(new Uint8Array(5))].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
    if (!taken.has(id)) return id;
  }
}
