import { browser } from 'wxt/browser';
import { askWorker, GivenUp } from '../messages/worker';
import type { Post } from './post';
import { type ReadResult, readArchive } from './read';

export type ArchiveResult = { ok: true; posts: Post[] } | Extract<ReadResult, { ok: false }>;

export interface ArchiveOptions {
  signal?: AbortSignal;
  /** Told how many posts were read so far. */
  progress?: (posts: number) => void;
}

/** Reads an archive as `readArchive` does, in a worker: it may take many seconds. */
export async function readElsewhere(file: File, { signal, progress }: ArchiveOptions = {}): Promise<ArchiveResult> {
  const posts: Post[] = [];
  const more = (some: Post[]) => {
    for (const post of some) posts.push(post);
    progress?.(posts.length);
  };
  try {
    const worker = new Worker(browser.runtime.getURL('/archive-reader.js' as never));
    const result = await askWorker<ReadResult, Post[]>(worker, file, { signal, progress: more });
    return result.ok ? { ok: true, posts } : result;
  } catch (error) {
    return { ok: false, code: error instanceof GivenUp ? 'cancelled' : 'archive-unreadable' };
  }
}

/** Inside the worker: what it found is told as it is found, and nothing of it is kept there. */
export function readAsked(file: File, found: (posts: Post[]) => void): Promise<ReadResult> {
  return readArchive(file, { found });
}
