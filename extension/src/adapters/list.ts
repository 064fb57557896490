import type { Adapter } from './adapter';
import { facebook } from './facebook';
import { linkedin } from './linkedin';
import { practice } from './practice';
import { x } from './x';

/** Every site keepmum ships for. The manifest and the tests are made from this list. */
export const shipped: Adapter[] = [x, facebook, linkedin];

/** Every adapter there is. */
export const adapters: Adapter[] = [...shipped, practice];
