import type { Draft } from '../messages/verdict';
import { parentOf } from './ancestors';
import type { Found } from './find';

/** The draft with what the page shows about where it goes. What cannot be read is left out: unknown. */
export function draftOf(found: Found, text: string): Draft {
  const account = accountOf(found);
  return { text, network: found.network, ...(account && { account }) };
}

/** The acting account's handle, read at the nearest ancestor of the editor that shows one. */
function accountOf({ editor, surface }: Found): string | undefined {
  const where = surface.account;
  if (!where) return undefined;
  let depth = 0;
  // Further up stands the feed, where the same markers belong to other people.
  for (let at = parentOf(editor); at && depth < 12; at = parentOf(at), depth++) {
    const value = at.querySelector(where.selector)?.getAttribute(where.attribute);
    if (value?.startsWith(where.after)) return value.slice(where.after.length).toLowerCase() || undefined;
  }
  return undefined;
}
