import { type Client, formNetworks } from './document';

/** What the form for one client holds: lists as one line, separated by semicolons. */
export interface Form {
  name: string;
  relationship: string;
  aliases: string;
  handles: Record<string, string>;
  domains: string;
}

export function formOf(client: Client | undefined): Form {
  return {
    name: client?.name ?? '',
    relationship: client?.relationship || 'client',
    aliases: join(client?.aliases),
    handles: Object.fromEntries(formNetworks.map((network) => [network, join(client?.handles?.[network])])),
    domains: join(client?.domains),
  };
}

/** The client as the form says it; everything the form does not show stays as it was. */
export function clientOf(form: Form, before: Client | undefined, id: string): Client {
  const client: Client = { ...before, id, name: form.name.trim(), relationship: form.relationship };
  put(client, 'aliases', split(form.aliases));
  put(client, 'domains', split(form.domains));
  const handles = { ...before?.handles };
  for (const [network, line] of Object.entries(form.handles)) {
    const names = split(line);
    if (names.length > 0) handles[network] = names;
    else delete handles[network];
  }
  if (Object.keys(handles).length > 0) client.handles = handles;
  else delete client.handles;
  return client;
}

function put(client: Client, key: 'aliases' | 'domains', list: string[]): void {
  if (list.length > 0) client[key] = list;
  else delete client[key];
}

function join(list: string[] | undefined): string {
  return (list ?? []).join('; ');
}

function split(line: string): string[] {
  return line
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
