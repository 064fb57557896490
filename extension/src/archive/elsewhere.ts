import { browser } from 'wxt/browser';
import { askWorker, GivenUp } from '../messages/worker';
import type { Post } from './post';
import { type ArchiveOptions, type ArchiveResult, readArchive } from './read';

/** Reads an archive as `readArchive` does, in a worker: one of its files alone may take seconds. */
export async function readElsewhere(file: File, { signal, progress }: ArchiveOptions = {}): Promise<ArchiveResult> {
  const posts: Post[] = [];
  const more = (some: Post[]) => {
    for (const post of some) posts.push(post);
    progress?.(posts.length);
  };
  try {
    const worker = new Worker(browser.runtime.getURL('/archive-reader.js' as never));
    const result = await askWorker<ArchiveResult, Post[]>(worker, file, { signal, progress: more });
    return result.ok ? { ok: true, posts } : result;
  } catch (error) {
    return { ok: false, code: error instanceof GivenUp ? 'cancelled' : 'archive-unreadable' };
  }
}

/** So many posts at a time go from the worker to the page, which takes a few milliseconds for them. */
const atOnce = 2000;

/** Inside the worker: what it found is told in parts, as it is found. */
export async function readAsked(file: File, tell: (posts: Post[]) => void): Promise<ArchiveResult> {
  const result = await readArchive(file);
  if (!result.ok) return result;
  for (let at = 0; at < result.posts.length; at += atOnce) tell(result.posts.slice(at, at + atOnce));
  return { ok: true, posts: [] };
}
