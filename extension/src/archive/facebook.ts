import { today } from '../registry/today';
import type { Post } from './post';

export const facebookFiles =
  /(^|\/)(your_posts(__[a-z_]+?)?(_\d+)?|your_uncategorized_photos|comments(_\d+)?|group_posts(_and_comments)?(_\d+)?)\.json$/;

/** Under one of these keys stands what somebody wrote; the rest is names, places and addresses of files. */
const written = new Set(['post', 'comment', 'description', 'url']);

/**
 * A post or comment; undefined where nothing was written. The shape of an entry has changed over the years, so that it is
 * searched for what was written instead of being taken apart. Facebook gives no links.
 */
export function facebookPost(entry: unknown): Post | undefined {
  const said = new Set<string>();
  collect(entry, said, 0);
  const text = [...said].join('\n').trim();
  if (text === '') return undefined;
  const { timestamp } = entry as { timestamp?: unknown };
  return { network: 'facebook', text, day: typeof timestamp === 'number' ? today(new Date(timestamp * 1000)) : '' };
}

function collect(value: unknown, said: Set<string>, depth: number): void {
  if (typeof value !== 'object' || value === null || depth > 8) return;
  for (const [key, inner] of Object.entries(value)) {
    if (typeof inner === 'string' && written.has(key)) said.add(mended(inner));
    else collect(inner, said, depth + 1);
  }
}

/** The file says every byte of UTF-8 as a character of its own: "CafÃ©" for "Café". */
export function mended(text: string): string {
  if (!/[\u0080-\u00ff]/.test(text) || /[\u0100-\uffff]/.test(text)) return text;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(text, (one) => one.charCodeAt(0)));
  } catch {
    return text; // written as it should be, after all
  }
}
