import { itemOfWall } from './wall';

/**
 * Makes one registry of the items of a team's list, clients in the order of their ids; undefined: they are none. Of walls
 * that cannot be read it says the hashes of the names behind them, with their key.
 */
export function joined(items: Map<string, string>, namesKey: string): string | undefined {
  try {
    const list = JSON.parse(items.get('list') ?? '') as object;
    const clients: { id?: unknown }[] = [];
    const inside: unknown[] = [];
    const outside: unknown[] = [];
    for (const item of [...items.keys()].sort()) {
      if (item === 'list') continue;
      const json = JSON.parse(items.get(item) as string) as unknown;
      const ofWall = itemOfWall(item);
      if (!ofWall || ofWall.of.startsWith('b')) clients.push(...(json as object[]));
      else if (ofWall.of === 'list') inside.push(json);
      else if (ofWall.of === 'names' && !items.has(`w-${ofWall.tag}-list`)) outside.push(json);
    }
    const id = (client: { id?: unknown }) => String(client.id);
    clients.sort((a, b) => (id(a) < id(b) ? -1 : id(a) > id(b) ? 1 : 0));
    return JSON.stringify({
      ...list,
      clients,
      ...(inside.length > 0 && { walls: inside }),
      ...(outside.length > 0 && { restricted: { key: namesKey, walls: outside } }),
    });
  } catch {
    return undefined;
  }
}
