import { type Client, formNetworks, otherNetworks, type Permission } from './document';

/** The lists of a client that are written one value a line. */
export const lists = [
  'aliases',
  'domains',
  'brands',
  'people',
  'codenames',
  'context',
  'services',
  'competitors',
] as const;
export type ListKey = (typeof lists)[number];

/** The details that are asked for; a client may have others. */
export const details = ['sector', 'place', 'size', 'event'] as const;

/** What the form for one client holds: lists as text, one value a line. */
export interface Form extends Record<ListKey, string> {
  name: string;
  relationship: string;
  sensitivity: string;
  /** By network. */
  handles: Record<string, string>;
  connect: Record<string, string>;
  /** By kind. */
  attributes: Record<string, string>;
  describe_as: string;
  competitive: boolean;
  deceased: boolean;
  since: string;
  until: string;
  permissions: Permission[];
}

export function formOf(client: Client | undefined): Form {
  const lines = (keys: readonly string[], from: Record<string, string[]> = {}) =>
    Object.fromEntries([...new Set([...keys, ...Object.keys(from)])].map((key) => [key, join(from[key])]));
  return {
    name: client?.name ?? '',
    relationship: client?.relationship || 'client',
    sensitivity: client?.sensitivity || 'normal',
    ...(Object.fromEntries(lists.map((key) => [key, join(client?.[key])])) as Record<ListKey, string>),
    handles: lines([...formNetworks, ...otherNetworks], client?.handles),
    attributes: lines(details, client?.attributes),
    connect: { ...Object.fromEntries(formNetworks.map((network) => [network, ''])), ...client?.connect },
    describe_as: client?.describe_as ?? '',
    competitive: client?.competitive ?? false,
    deceased: client?.deceased ?? false,
    since: client?.since ?? '',
    until: client?.until ?? '',
    permissions: structuredClone(client?.permissions ?? []),
  };
}

/** The client as the form says it; everything the form does not know stays as it was. */
export function clientOf(form: Form, before: Client | undefined, id: string): Client {
  const client: Client = { ...before, id, name: form.name.trim(), relationship: form.relationship };
  const put = (key: string, value: unknown, empty: boolean) => {
    if (empty) delete client[key];
    else client[key] = value;
  };
  for (const key of lists) {
    const values = split(form[key], before?.[key]);
    put(key, values, values.length === 0);
  }
  const handles = splitEach(form.handles, before?.handles);
  const attributes = splitEach(form.attributes, before?.attributes);
  const connect = Object.fromEntries(Object.entries(form.connect).filter(([, answer]) => answer !== ''));
  put('handles', handles, Object.keys(handles).length === 0);
  put('attributes', attributes, Object.keys(attributes).length === 0);
  put('connect', connect, Object.keys(connect).length === 0);
  put('sensitivity', form.sensitivity, form.sensitivity === 'normal' && !before?.sensitivity);
  put('describe_as', form.describe_as.trim(), form.describe_as.trim() === '');
  put('competitive', true, !form.competitive);
  put('deceased', true, !form.deceased);
  put('since', form.since, form.since === '');
  put('until', form.until, form.until === '');
  put('permissions', form.permissions.map(tidied), form.permissions.length === 0);
  return client;
}

/** Ended on a day: the duty to keep quiet goes on. */
export function ended(client: Client, day: string): Client {
  return { ...client, relationship: 'former', until: day };
}

/** A permission without what is empty. */
function tidied(permission: Permission): Permission {
  const kept = Object.entries(permission).filter(
    ([key, value]) => key === 'facets' || !(value === '' || (Array.isArray(value) && value.length === 0)),
  );
  return Object.fromEntries(kept) as Permission;
}

function splitEach(lines: Record<string, string>, before: Record<string, string[]> = {}): Record<string, string[]> {
  const values = Object.entries(lines).map(([key, text]): [string, string[]] => [key, split(text, before[key])]);
  return Object.fromEntries(values.filter(([, list]) => list.length > 0));
}

function join(list: string[] | undefined): string {
  return (list ?? []).join('\n');
}

/** One value a line. Semicolons separate too, as in a spreadsheet, unless a value had them before. */
export function split(text: string, before: string[] = []): string[] {
  const values = text.split('\n').flatMap((line) => (before.includes(line.trim()) ? [line] : line.split(';')));
  return [...new Set(values.map((value) => value.trim()))].filter((value) => value !== '');
}
