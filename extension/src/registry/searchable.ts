import { readGlance } from './glance';
import { type Found, Search } from './search';
import { searchTextOf } from './search-text';
import { current, currentGlance, currentSearch, keepSearch } from './stored';

/** The first entries of the list in force and how many there are, where that is stored. */
export async function glance(): Promise<Found | undefined> {
  const kept = await currentGlance();
  return kept === undefined ? undefined : readGlance(kept);
}

/** The list in force, ready to be searched; undefined when there is none. */
export async function searchable(): Promise<Search | undefined> {
  const kept = await currentSearch();
  if (kept !== undefined) return prepared(new Search(kept));
  const stored = await current();
  if (!stored) return undefined;
  const { text } = await searchTextOf(stored.document);
  void keepSearch(text, stored.revision).catch(() => {}); // then it is made again next time
  return prepared(new Search(text));
}

/** So many letters are gone through in a few milliseconds. */
const atOnce = 1 << 19;

/** Makes it ready while nobody waits: who types before that waits for the rest of it. */
function prepared(search: Search): Search {
  const goOn = () => void (search.prepare(atOnce) || setTimeout(goOn));
  setTimeout(goOn);
  return search;
}
