import type { Checker } from '../checker/checker';
import { type Client, type Document, facets, type Permission } from './document';
import { networkOf } from './profile';

/** The names that stand for the writer in a list: the own firm, and the accounts posts go out from. */
export function ourselves(document: Document): Client {
  const own = document.clients.filter((client) => client.relationship === 'own');
  const handles: Record<string, string[]> = {};
  const add = (network: string, names: string[]) => {
    handles[network] = [...(handles[network] ?? []), ...names];
  };
  for (const { handles: all = {} } of own) for (const [network, names] of Object.entries(all)) add(network, names);
  const accounts = (document.accounts ?? []) as { network?: string; handle?: string; kind?: string }[];
  for (const { network, handle, kind } of accounts) if (network && handle && kind !== 'client') add(network, [handle]);
  const [name, ...aliases] = own.flatMap((client) => [
    client.name,
    ...(client.aliases ?? []),
    ...(client.brands ?? []),
  ]);
  // An entry must have a name; where there is none, one that no post holds.
  return {
    id: us,
    name: name ?? '\u{f8ff}\u{f8ff}\u{f8ff}',
    aliases,
    handles,
    domains: own.flatMap((client) => client.domains ?? []),
  };
}

const us = 'us';
const them = 'them';

export interface Seen {
  /** What the words show, as facets of the list; without `clues`, which are of no use in a permission. */
  facets: string[];
  /** Whether the words name the writer. */
  ofUs: boolean;
}

/** What a client's own public words show of the tie. They are judged as if the client's name stood before them. */
export async function seenIn(
  checker: Checker,
  words: string,
  client: Client,
  own: Client,
  network: string,
  day: string,
): Promise<Seen> {
  // Nothing is covered here, so that everything seen is found.
  const { permissions: _, sensitivity: __, connect: ___, ...bare } = client;
  const clients = [
    { ...bare, id: them, relationship: 'client' },
    { ...own, relationship: 'client' },
  ];
  const loaded = await checker.load(JSON.stringify({ keepmum: 1, clients }));
  if (!loaded.ok) return { facets: [], ofUs: false };
  const checked = await checker.check({ text: `${client.name}: ${words}`, network }, day);
  if (!checked.ok) return { facets: [], ofUs: false };
  const seen = new Set(checked.findings.flatMap((finding) => finding.facets));
  return {
    facets: facets.filter((facet) => facet !== 'clues' && seen.has(facet)),
    ofUs: checked.findings.some((finding) => finding.client === us),
  };
}

/** What is filed for it: from the day they said it, and no more than they said. */
export function saidFirst(facets: string[], day: string, address: URL): Permission {
  const evidence = new URL(address);
  evidence.hash = '';
  // What follows the address of a network's post tells where the reader came from, not what was read.
  if (networkOf(evidence) && !/\.php$/.test(evidence.pathname)) evidence.search = '';
  return { facets, from: day, basis: 'said-first', evidence: evidence.href };
}

/** Whether that is on file already. */
export function onFile(client: Client, { evidence }: Permission): boolean {
  return (client.permissions ?? []).some((permission) => permission.evidence === evidence);
}
