/**
 * The JSON of a value in which everything that stands the same in `before` is as it is written there. A list may hold
 * numbers under keys that keepmum does not know, longer than JavaScript can count: who changes a name must not change
 * those.
 */
export function asWritten(before: string, value: unknown): string {
  return holdsOddNumbers(before) ? written(before, value) : JSON.stringify(value);
}

/** In JSON without needless spaces. What only looks like a number inside a text costs time, and nothing else. */
function holdsOddNumbers(json: string): boolean {
  for (const [, number = ''] of json.matchAll(/[:[,](-?\d[\d.eE+-]*)/g)) {
    if (String(Number(number)) !== number) return true;
  }
  return false;
}

function written(before: string, value: unknown): string {
  const was: unknown = JSON.parse(before);
  const now = JSON.stringify(value);
  if (JSON.stringify(was) === now) return before;
  if (Array.isArray(was) && Array.isArray(value)) return `[${items(before, was, value).join()}]`;
  if (!isFields(was) || !isFields(value)) return now;
  const members = new Map(parts(before).map((part) => cut(part)));
  const all = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return `{${all.map(([key, inner]) => `${JSON.stringify(key)}:${written(members.get(key) ?? 'null', inner)}`).join()}}`;
}

/** An entry of a list is the one with the same id, else one that is the same, else the one in the same place. */
function items(before: string, was: unknown[], values: unknown[]): string[] {
  const texts = parts(before);
  const same = new Map<string, string>();
  const named = new Map<unknown, string>();
  for (const [at, text] of texts.entries()) {
    same.set(JSON.stringify(was[at]), text);
    const id = idOf(was[at]);
    if (id !== undefined) named.set(id, text);
  }
  const sameLength = was.length === values.length;
  return values.map((value, at) => {
    const id = idOf(value);
    const found = id === undefined ? same.get(JSON.stringify(value)) : named.get(id);
    return written(found ?? (sameLength && id === undefined ? texts[at] : undefined) ?? 'null', value);
  });
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
