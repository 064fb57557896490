import type { FileEntry } from '@zip.js/zip.js';
import { facebookFiles, readFacebook } from './facebook';
import { linkedInFiles, readLinkedIn } from './linkedin';
import type { Post } from './post';
import { readX, readXAccount, xAccountFile, xFiles } from './x';

/** A single file is unpacked whole: a browser holds no longer text. */
const largest = 400 * 1024 * 1024;

export type ArchiveResult =
  | { ok: true; posts: Post[] }
  | { ok: false; code: 'archive-unreadable' | 'archive-empty' | 'archive-too-large' | 'cancelled' };

export interface ArchiveOptions {
  signal?: AbortSignal;
  /** Told how many posts were read so far. */
  progress?: (posts: number) => void;
}

/**
 * Reads the posts of an archive that X, LinkedIn or Facebook made, or of one file out of it. Of a zip only the table of contents and the
 * files with posts are read, whatever its size. Nothing leaves this page.
 */
export async function readArchive(file: File, { signal, progress }: ArchiveOptions = {}): Promise<ArchiveResult> {
  const posts: Post[] = [];
  const add = (more: Post[]) => {
    for (const post of more) posts.push(post); // there may be more than one call can take
    progress?.(posts.length);
  };
  try {
    if (!(await isZip(file))) {
      if (file.size > largest) return { ok: false, code: 'archive-too-large' };
      add(readOne(file.name, await file.text()));
    } else {
      const { BlobReader, ZipReader } = await zipReader();
      const zip = new ZipReader(new BlobReader(file));
      try {
        const all = (await zip.getEntries()).filter((entry): entry is FileEntry => !entry.directory);
        const account = await accountIn(all);
        for (const entry of all.filter(({ filename }) => holdsPosts(filename))) {
          if (signal?.aborted) return { ok: false, code: 'cancelled' };
          if (entry.uncompressedSize > largest) return { ok: false, code: 'archive-too-large' };
          add(readOne(entry.filename, await textOf(entry, signal), account));
        }
      } finally {
        await zip.close();
      }
    }
  } catch {
    return { ok: false, code: signal?.aborted ? 'cancelled' : 'archive-unreadable' };
  }
  return posts.length > 0 ? { ok: true, posts } : { ok: false, code: 'archive-empty' };
}

function holdsPosts(name: string): boolean {
  return xFiles.test(name) || linkedInFiles.test(name) || facebookFiles.test(name);
}

function readOne(name: string, text: string, account?: string): Post[] {
  if (xFiles.test(name)) return readX(text, account);
  if (linkedInFiles.test(name) || /\.csv$/i.test(name)) return readLinkedIn(text);
  if (facebookFiles.test(name) || /\.json$/i.test(name)) return readFacebook(text);
  return /\.js$/i.test(name) ? readX(text, account) : [];
}

async function accountIn(entries: FileEntry[]): Promise<string | undefined> {
  const entry = entries.find(({ filename }) => xAccountFile.test(filename));
  try {
    return entry && readXAccount(await textOf(entry));
  } catch {
    return undefined; // the posts can be read without it
  }
}

async function textOf(entry: FileEntry, signal?: AbortSignal): Promise<string> {
  const { TextWriter } = await zipReader();
  return entry.getData(new TextWriter(), { signal });
}

/** Loaded where there is a zip to read. Its workers are scripts made on the spot, which no page of an extension may run. */
async function zipReader() {
  const zip = await import('@zip.js/zip.js/lib/zip-core-native.js');
  zip.configure({ useWebWorkers: false });
  return zip;
}

async function isZip(file: File): Promise<boolean> {
  const [p, k] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  return p === 0x50 && k === 0x4b;
}
