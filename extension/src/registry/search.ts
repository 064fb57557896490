import type { Client } from './document';

export interface Found {
  /** The first of the matches, in the order of the list; names that start with the query come first. */
  clients: Client[];
  total: number;
}

/** A list made ready to be searched as its owner types: every entry folded once. */
export class Search {
  #entries: { client: Client; name: string; all: string }[];

  constructor(clients: Client[]) {
    this.#entries = clients.map((client) => ({ client, name: fold(client.name), all: fold(words(client)) }));
  }

  /** Entries in which every word of the query stands somewhere; all of them for an empty query. */
  find(query: string, limit: number): Found {
    const wanted = fold(query).split(' ').filter(Boolean);
    const matches = this.#entries.filter((entry) => wanted.every((word) => entry.all.includes(word)));
    const first = wanted.join(' ');
    const starting = first === '' ? [] : matches.filter((entry) => entry.name.startsWith(first));
    const ordered = starting.length === 0 ? matches : [...new Set([...starting, ...matches])];
    return { clients: ordered.slice(0, limit).map((entry) => entry.client), total: matches.length };
  }
}

function words(client: Client): string {
  const lists = [client.aliases, client.domains, client.brands, client.people, client.codenames];
  return [client.name, ...lists.flatMap((list) => list ?? []), ...Object.values(client.handles ?? {}).flat()].join(' ');
}

/** Case, accents and runs of space do not matter to somebody who is looking for an entry. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}
