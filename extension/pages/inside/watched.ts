import { adapterFor } from '../../src/adapters/lookup';
import type { Composer } from '../../src/composer/composer';
import { Watch } from '../../src/composer/watch';

const watch = new Watch(adapterFor(location.href));
watch.start(new AbortController().signal);

/** The composer under watch, by a door that only this page has. */
export function composer(): Composer | undefined {
  const { latest } = watch as unknown as { latest: Composer | undefined };
  return latest?.isOver ? undefined : latest;
}
