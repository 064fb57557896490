/**
 * The JSON of a value in which everything that stands the same in the first of several JSON texts, in the same place, is
 * as it is written there. A list may hold numbers under keys that keepmum does not know, longer than JavaScript can
 * count: who changes a name must not change those.
 */
export function asWritten(before: string | string[], value: unknown): string {
  const texts = [before].flat().filter((text) => text !== '');
  return texts.some(holdsOddNumbers) ? written(texts, value) : JSON.stringify(value);
}

/** The entries of a list, each as it is written. */
export function entriesOf(json: string): string[] {
  if (holdsOddNumbers(json)) return parts(json);
  return (JSON.parse(json) as unknown[]).map((one) => JSON.stringify(one));
}

/** The clients of a list by their ids, each as it is written; none of a list in which that makes no difference. */
export function clientsWritten(json: string): Map<unknown, string> {
  if (!holdsOddNumbers(json)) return new Map();
  const clients = new Map(parts(json).map(cut)).get('clients') ?? '[]';
  return new Map(parts(clients).map((text) => [idOf(JSON.parse(text)), text]));
}

/** In JSON without needless spaces. What only looks like a number inside a text costs time, and nothing else. */
function holdsOddNumbers(json: string): boolean {
  for (const [, number = ''] of json.matchAll(/[:[,](-?\d[\d.eE+-]*)/g)) {
    if (String(Number(number)) !== number) return true;
  }
  return false;
}

function written(texts: string[], value: unknown): string {
  const now = JSON.stringify(value);
  const known = texts.map((text) => ({ text, was: JSON.parse(text) as unknown }));
  const same = known.find(({ was }) => JSON.stringify(was) === now);
  if (same) return same.text;
  if (Array.isArray(value)) {
    const lists = known.flatMap(({ text, was }) => (Array.isArray(was) ? [entry(text, was, value)] : []));
    return `[${value
      .map((one, at) =>
        written(
          found(lists, (list) => list(one, at)),
          one,
        ),
      )
      .join()}]`;
  }
  if (!isFields(value)) return now;
  const members = known.filter(({ was }) => isFields(was)).map(({ text }) => new Map(parts(text).map(cut)));
  const all = Object.entries(value).filter(([, inner]) => inner !== undefined);
  const pairs = all.map(
    ([key, inner]) =>
      `${JSON.stringify(key)}:${written(
        found(members, (one) => one.get(key)),
        inner,
      )}`,
  );
  return `{${pairs.join()}}`;
}

function found<T>(all: T[], find: (one: T) => string | undefined): string[] {
  return all.map(find).filter((text) => text !== undefined);
}

/** An entry of a list is the one with the same id, else one that is the same, else the one in the same place. */
function entry(json: string, was: unknown[], values: unknown[]): (value: unknown, at: number) => string | undefined {
  const texts = parts(json);
  const same = new Map<string, string>();
  const named = new Map<unknown, string>();
  for (const [at, text] of texts.entries()) {
    same.set(JSON.stringify(was[at]), text);
    const id = idOf(was[at]);
    if (id !== undefined) named.set(id, text);
  }
  const sameLength = was.length === values.length;
  return (value, at) => {
    const id = idOf(value);
    const text = id === undefined ? same.get(JSON.stringify(value)) : named.get(id);
    return text ?? (sameLength && id === undefined ? texts[at] : undefined);
  };
}

function idOf(value: unknown): unknown {
  return isFields(value) ? value.id : undefined;
}

function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The parts of a list or an object, as they are written. */
function parts(json: string): string[] {
  const found: string[] = [];
  const end = json.length - 1;
  let depth = 0;
  let from = 1;
  for (let at = 1; at < end; at++) {
    const sign = json[at];
    if (sign === '"') at = endOfText(json, at);
    else if (sign === '[' || sign === '{') depth++;
    else if (sign === ']' || sign === '}') depth--;
    else if (sign === ',' && depth === 0) {
      found.push(json.slice(from, at));
      from = at + 1;
    }
  }
  if (from < end) found.push(json.slice(from, end));
  return found;
}

/** A member of an object: its key, and its value as it is written. */
function cut(member: string): [key: string, value: string] {
  const end = endOfText(member, member.indexOf('"')) + 1;
  return [JSON.parse(member.slice(0, end)), member.slice(member.indexOf(':', end) + 1)];
}

function endOfText(json: string, begin: number): number {
  let at = begin + 1;
  while (json[at] !== '"') at += json[at] === '\\' ? 2 : 1;
  return at;
}
