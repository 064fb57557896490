import type { Draft } from '../messages/verdict';
import { readBeside } from './beside';
import type { Found } from './find';
import type { Kept } from './kept';
import { scopeOf } from './scope';
import { readAudience, readSigns } from './signs';

/** The draft with what the page shows about where it goes. What cannot be read is left out: unknown. */
export function draftOf(found: Found, text: string, kept: Kept): Draft {
  const { network, surface } = found;
  const scope = scopeOf(found);
  const account = readSigns(surface.account, found, scope)?.toLowerCase();
  const audience = readAudience(found, scope);
  const replyTo = readSigns(surface.replyTo, found, scope)?.toLowerCase();
  const media = readBeside(found, scope, kept);
  return {
    text,
    network,
    ...(account && { account }),
    ...(audience && { audience }),
    ...(replyTo && { replyTo }),
    ...(media.length > 0 && { media }),
  };
}
