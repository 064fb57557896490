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
  sensitivity?: string;
  describe_as?: string;
  context?: string[];
  attributes?: Record<string, string[]>;
  services?: string[];
  competitors?: string[];
  competitive?: boolean;
  deceased?: boolean;
  permissions?: Permission[];
  connect?: Record<string, string>;
  since?: string;
  until?: string;
  /** The wall it is behind. */
  wall?: string;
  [key: string]: unknown;
}

/** What a client allows. */
export interface Permission {
  facets: string[];
  networks?: string[];
  audiences?: string[];
  from?: string;
  until?: string;
  revoked?: string;
  basis?: string;
  evidence?: string;
  require?: string[];
  [key: string]: unknown;
}

// The words of the file format, in the order they are offered.
export const relationships = ['client', 'prospect', 'former', 'supplier', 'partner', 'own'] as const;

export const sensitivities = ['normal', 'high'] as const;
export const facets = [
  'name',
  'tag',
  'relationship',
  'future',
  'service',
  'result',
  'complaint',
  'promotion',
  'place',
  'image',
  'clues',
] as const;
export const audiences = ['public', 'connections', 'friends', 'group', 'message'] as const;
export const bases = ['written', 'said-first', 'public-record'] as const;
export const answers = ['accept', 'decline', 'ask'] as const;

/** The networks the form for a client asks an account name for. */
export const formNetworks = ['x', 'linkedin', 'facebook'] as const;

/** The others whose account names are known. */
export const otherNetworks = ['instagram', 'threads', 'bluesky', 'mastodon', 'youtube', 'tiktok', 'xing'] as const;

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
