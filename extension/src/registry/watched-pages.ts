import { showSights } from '../messages/badge';
import { answerSites } from '../messages/site';
import { adaptersGiven } from './adapters-given';
import { Watching } from './watching';

/** Has every site watched that is to be, shows how well each page is seen, and tells pages what is newer of theirs. */
export function watchPages(): Watching {
  const watching = new Watching();
  watching.start();
  showSights(watching.self, watching.known);
  answerSites(adaptersGiven, watching.self, watching.known);
  return watching;
}
