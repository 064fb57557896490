/**
 * Values of a document by the path a conflict gives: keys from the top; after `clients` the id of one, after
 * `accounts` network and handle of one.
 */
type Fields = Record<string, unknown>;

/** What stands at a place; undefined where nothing does. */
export function at(document: object, path: string[]): unknown {
  const [whole, keys] = entry(document as Fields, path);
  return keys.reduce<unknown>(
    (value, key) => (isFields(value) && Object.hasOwn(value, key) ? value[key] : undefined),
    whole,
  );
}

/** Puts a value in its place, or with undefined takes away what is there. Changes the document. */
export function put(document: object, path: string[], value: unknown): void {
  const [whole, keys] = entry(document as Fields, path);
  const last = keys.at(-1);
  if (last === undefined) {
    putEntry(document as Fields, path, whole, value);
    return;
  }
  let holder = whole;
  for (const key of keys.slice(0, -1)) {
    if (!isFields(holder)) return;
    if (!isFields(holder[key])) holder[key] = {};
    holder = holder[key];
  }
  if (!isFields(holder)) return; // the client it belongs to has gone
  if (value === undefined) delete holder[last];
  else holder[last] = value;
}

/** The entry of a list that a path leads to, or the document itself, and the keys that go on from there. */
function entry(document: Fields, path: string[]): [unknown, string[]] {
  const [list, ...rest] = path;
  const names = list === undefined ? undefined : nameOf[list];
  if (!list || !names || rest.length < names.length) return [document, path];
  const found = entries(document, list).find((one) => isNamed(one, names, rest));
  return [found, rest.slice(names.length)];
}

function putEntry(document: Fields, path: string[], before: unknown, value: unknown): void {
  const [list = ''] = path;
  const all = entries(document, list);
  const rest = all.filter((one) => one !== before);
  if (value === undefined) document[list] = rest;
  else document[list] = before === undefined ? [...all, value] : all.map((one) => (one === before ? value : one));
}

/** By what the entries of a list are told apart. */
const nameOf: Record<string, string[]> = { clients: ['id'], accounts: ['network', 'handle'] };

function isNamed(value: unknown, names: string[], wanted: string[]): boolean {
  return isFields(value) && names.every((name, i) => value[name] === wanted[i]);
}

function entries(document: Fields, list: string): unknown[] {
  const all = document[list];
  return Array.isArray(all) ? all : [];
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
