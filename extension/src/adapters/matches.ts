import { shipped } from './list';

/** The match patterns of the pages our content script runs on, for the manifest. */
export const siteMatches: string[] = shipped.flatMap((adapter) => adapter.sites);
