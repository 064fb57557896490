import type { Column } from '../checker/intake';

/** What a column may be said to hold, as the core names it. Each has a text `field.<meaning>`. */
export const meanings = [
  'name',
  'aliases',
  'relationship',
  'domains',
  'handle:x',
  'handle:linkedin',
  'handle:facebook',
  'handle:instagram',
  'brands',
  'people',
  'codenames',
  'sensitivity',
  'describe_as',
  'context',
  'attribute:sector',
  'attribute:place',
  'attribute:size',
  'attribute:event',
  'services',
  'competitors',
  'since',
  'until',
  'permissions',
  'id',
] as const;

/**
 * What was chosen for a table with these headers is remembered under their hash: a table without a header has
 * clients in its first row, and those stand nowhere but in the database.
 */
export async function rememberColumns(columns: Column[], chosen: string[]): Promise<void> {
  localStorage.setItem(await keyOf(columns), JSON.stringify(chosen));
}

export async function rememberedColumns(columns: Column[]): Promise<string[] | undefined> {
  try {
    const chosen: unknown = JSON.parse(localStorage.getItem(await keyOf(columns)) ?? 'null');
    if (Array.isArray(chosen) && chosen.length === columns.length) return chosen.map(String);
  } catch {
    // Nothing of use is remembered.
  }
  return undefined;
}

async function keyOf(columns: Column[]): Promise<string> {
  const headers = new TextEncoder().encode(JSON.stringify(columns.map(({ header }) => header)));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', headers));
  return `columns ${[...hash.subarray(0, 12)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
