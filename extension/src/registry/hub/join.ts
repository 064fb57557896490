import { asWritten, entriesOf } from '../as-written';
import { itemOfWall } from './wall';

/**
 * Makes one registry of the items of a team's list, clients in the order of their ids; undefined: they are none. Of walls
 * that cannot be read it says the hashes of the names behind them, with their key.
 */
export function joined(items: Map<string, string>, namesKey: string): string | undefined {
  try {
    const rest = items.get('list') ?? '';
    const { clients: _, ...list } = JSON.parse(rest) as { clients?: unknown };
    const clients: { id: string; json: string }[] = [];
    const inside: unknown[] = [];
    const outside: unknown[] = [];
    for (const item of [...items.keys()].sort()) {
      if (item === 'list') continue;
      const json = items.get(item) as string;
      const value = JSON.parse(json) as unknown;
      const ofWall = itemOfWall(item);
      if (!ofWall || ofWall.of.startsWith('b')) {
        const texts = entriesOf(json);
        clients.push(...(value as { id?: unknown }[]).map(({ id }, at) => ({ id: String(id), json: texts[at] ?? '' })));
      } else if (ofWall.of === 'list') inside.push(value);
      else if (ofWall.of === 'names' && !items.has(`w-${ofWall.tag}-list`)) outside.push(value);
    }
    clients.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
    const whole = asWritten(rest, {
      ...list,
      ...(inside.length > 0 && { walls: inside }),
      ...(outside.length > 0 && { restricted: { key: namesKey, walls: outside } }),
    });
    const more = `"clients":[${clients.map(({ json }) => json).join()}]`;
    return whole === '{}' ? `{${more}}` : `${whole.slice(0, -1)},${more}}`;
  } catch {
    return undefined;
  }
}
