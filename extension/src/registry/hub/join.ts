/** Makes one registry of the items of a team's list, clients in the order of their ids; undefined: they are none. */
export function joined(items: Map<string, string>): string | undefined {
  try {
    const list = JSON.parse(items.get('list') ?? '') as object;
    const clients: { id?: unknown }[] = [];
    for (const [item, json] of items) if (item !== 'list') clients.push(...(JSON.parse(json) as object[]));
    const id = (client: { id?: unknown }) => String(client.id);
    clients.sort((a, b) => (id(a) < id(b) ? -1 : id(a) > id(b) ? 1 : 0));
    return JSON.stringify({ ...list, clients });
  } catch {
    return undefined;
  }
}
