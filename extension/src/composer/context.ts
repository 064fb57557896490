import type { Draft } from '../messages/verdict';
import { readBeside } from './beside';
import type { Found } from './find';
import type { Kept } from './kept';
import { scopeOf } from './scope';
import { readAudience, readSigns } from './signs';

/** What goes with the words: what the page shows about where they go. What cannot be read is left out: unknown. */
export function surroundingsOf(found: Found, kept: Kept): Omit<Draft, 'text'> {
  const { network, surface } = found;
  const scope = scopeOf(found);
  const account = readSigns(surface.account, found, scope)?.toLowerCase();
  const audience = readAudience(found, scope);
  const replyTo = readSigns(surface.replyTo, found, scope)?.toLowerCase();
  const media = readBeside(found, scope, kept);
  return {
    network,
    ...(account && { account }),
    ...(audience && { audience }),
    ...(replyTo && { replyTo }),
    ...(media.length > 0 && { media }),
  };
}
