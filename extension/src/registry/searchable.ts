import { parseDocument } from './document';
import { Search } from './search';
import { current, currentSearch, keepSearch } from './stored';

/** The list in force, ready to be searched; undefined when there is none. */
export async function searchable(): Promise<Search | undefined> {
  const kept = await currentSearch();
  if (kept !== undefined) return new Search(kept);
  const stored = await current();
  if (!stored) return undefined;
  const search = Search.of(parseDocument(stored.document).clients);
  void keepSearch(search.text, stored.revision).catch(() => {}); // then it is made again next time
  return search;
}
