/** What a content script asks about its own site, and what it is told: data about the page, and nobody's name. */
import type { Adapter } from '../adapters/adapter';

/** Asked once by each page that somebody turns to. */
export const siteQuestion = { type: 'site' } as const;

/** What is newer than the adapter that ships; null where nothing is. */
export type SiteAnswer = Omit<Adapter, 'sites'> | null;
