import type { Adapter } from './adapter';

/**
 * Grows with every change of an adapter, as the day it was made: an update that is not newer is not taken, so that
 * an extension is never led back to what it knew better.
 */
export const shippedVersion = 20261122;

/** What changed about sites since this version: the same data as in an adapter, and never code. */
export interface AdapterUpdate {
  version: number;
  /** In place of the shipped ones of the same networks. Which pages they are for cannot be changed. */
  adapters: Omit<Adapter, 'sites'>[];
}

/**
 * Reads an update, strictly: one that holds anything this version does not understand is none, for half of it could
 * be worse than what is known. Selectors are tried where there is a page.
 */
export function readUpdate(value: unknown): AdapterUpdate | undefined {
  return isUpdate(value) && value.version > shippedVersion ? value : undefined;
}

/** What an update says of a network. */
export function updateOf(update: AdapterUpdate, network: string): Omit<Adapter, 'sites'> | undefined {
  return update.adapters.find((adapter) => adapter.network === network);
}

type Is = (value: unknown) => boolean;

const truth: Is = (value) => value === true;
const text: Is = (value) => typeof value === 'string' && value.length <= 4000;
const size: Is = (value) => typeof value === 'number' && value >= 0 && value <= 10_000;
const pattern: Is = (value) => {
  if (typeof value !== 'string' || value.length > 400) return false;
  try {
    return new RegExp(value, 'u') !== undefined;
  } catch {
    return false;
  }
};
const oneOf =
  (...words: string[]): Is =>
  (value) =>
    words.includes(value as string);
const list =
  (is: Is): Is =>
  (value) =>
    Array.isArray(value) && value.length <= 200 && value.every(is);
const pair =
  (first: Is, second: Is): Is =>
  (value) =>
    Array.isArray(value) && value.length === 2 && first(value[0]) && second(value[1]);
const either =
  (...all: Is[]): Is =>
  (value) =>
    all.some((is) => is(value));
/** An object of exactly these keys; those behind a question mark may be missing. */
function shape(keys: Record<string, Is>): Is {
  const needed = Object.keys(keys).filter((key) => !key.endsWith('?'));
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    return (
      needed.every((key) => Object.hasOwn(value, key)) &&
      Object.entries(value).every(([key, part]) => (keys[key] ?? keys[`${key}?`])?.(part) ?? false)
    );
  };
}

const audience = oneOf('public', 'connections', 'friends', 'group', 'message');
const facts = { 'selector?': text, 'around?': text, 'before?': truth, 'attribute?': text, 'take?': pattern };
const signs = list(shape(facts));
const words = list(text);
const control = either(
  shape({ by: oneOf('selector'), selector: text, 'inShadow?': truth }),
  shape({ by: oneOf('place'), dialog: text, labels: words }),
  shape({ by: oneOf('nearness', 'form'), labels: words }),
);
const surface = shape({
  name: text,
  'network?': text,
  'address?': pattern,
  editor: text,
  'within?': text,
  'inShadow?': text,
  'outermost?': truth,
  'least?': shape({ width: size, height: size }),
  'never?': text,
  control,
  keys: list(oneOf('mod-enter', 'enter')),
  'suggestions?': text,
  'second?': shape({ dialog: text, labels: words }),
  'scope?': text,
  'account?': signs,
  'replyTo?': signs,
  'audience?': either(audience, list(shape({ ...facts, means: list(pair(pattern, audience)) }))),
  'beside?': list(shape({ surface: text, selector: text, 'keptWhile?': text })),
});
const tie = shape({
  action: oneOf('friend', 'connect', 'follow', 'accept'),
  control: text,
  'never?': text,
  'address?': pattern,
  who: signs,
  'otherwise?': signs,
});
const adapter = shape({ network: text, surfaces: list(surface), 'unread?': text, 'ties?': list(tie) });
const update = shape({ version: Number.isSafeInteger, adapters: list(adapter) });

function isUpdate(value: unknown): value is AdapterUpdate {
  return update(value);
}
