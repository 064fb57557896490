import type { Adapter } from './adapter';
import { bluesky } from './bluesky';
import { facebook } from './facebook';
import { instagram } from './instagram';
import { linkedin } from './linkedin';
import { mastodon } from './mastodon';
import { practice } from './practice';
import { reddit } from './reddit';
import { threads } from './threads';
import { website } from './website';
import { x } from './x';

/** Every site keepmum ships for. The manifest and the tests are made from this list. */
export const shipped: Adapter[] = [x, facebook, linkedin];

/** Networks that are watched from the moment somebody switches them on in the options, and not before. */
export const offered: Adapter[] = [bluesky, threads, mastodon, instagram, reddit];

/** Every adapter for sites of its own. */
export const adapters: Adapter[] = [...shipped, ...offered, practice];

/**
 * For sites somebody added by their address: places that are the same wherever they stand, and then whatever
 * looks like a place to write.
 */
export const elsewhere: Adapter = { ...website, surfaces: [...mastodon.surfaces, ...website.surfaces] };
