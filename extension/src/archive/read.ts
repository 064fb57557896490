import type { FileEntry } from '@zip.js/zip.js';
import { elements } from './elements';
import { facebookFiles, facebookPost } from './facebook';
import { linkedInFiles, readLinkedIn } from './linkedin';
import type { Post } from './post';
import { xAccountFile, xAccountIn, xFiles, xPost } from './x';

/** A table is unpacked whole, and a browser holds no longer text. Lists are read as they come. */
const largestTable = 400 * 1024 * 1024;

export type ReadResult =
  | { ok: true }
  | { ok: false; code: 'archive-unreadable' | 'archive-empty' | 'archive-too-large' | 'cancelled' };

export interface ReadOptions {
  signal?: AbortSignal;
  /** Told of the posts as they are found, some at a time. */
  found(posts: Post[]): void;
}

/** So many posts are told of at a time, which the page that asked takes in a few milliseconds. */
const atOnce = 2000;

class TooLarge extends Error {}

/**
 * Reads the posts of an archive that X, LinkedIn or Facebook made, or of one file out of it. Of a zip only the table of
 * contents and the files with posts are read, whatever its size, and of those no more is held than a few posts. Nothing
 * leaves this page.
 */
export async function readArchive(file: File, { signal, found }: ReadOptions): Promise<ReadResult> {
  let any = false;
  let some: Post[] = [];
  const tell = () => {
    if (some.length > 0) found(some);
    some = [];
  };
  try {
    for await (const post of (await isZip(file)) ? postsInZip(file, signal) : postsInFile(file)) {
      if (signal?.aborted) return { ok: false, code: 'cancelled' };
      any = true;
      if (some.push(post) === atOnce) tell();
    }
    tell();
  } catch (error) {
    if (error instanceof TooLarge) return { ok: false, code: 'archive-too-large' };
    return { ok: false, code: signal?.aborted ? 'cancelled' : 'archive-unreadable' };
  }
  return any ? { ok: true } : { ok: false, code: 'archive-empty' };
}

function postsInFile(file: File): AsyncIterable<Post> {
  return postsIn(file.name, file.size, piecesOf(file.stream().pipeThrough(new TextDecoderStream())));
}

async function* postsInZip(file: File, signal: AbortSignal | undefined): AsyncIterable<Post> {
  const { BlobReader, ZipReader } = await zipReader();
  const zip = new ZipReader(new BlobReader(file));
  try {
    const all = (await zip.getEntries()).filter((entry): entry is FileEntry => !entry.directory);
    const account = await accountIn(all);
    for (const entry of all.filter(({ filename }) => holdsPosts(filename))) {
      yield* postsIn(entry.filename, entry.uncompressedSize, textOf(entry, signal), account);
    }
  } finally {
    await zip.close();
  }
}

function holdsPosts(name: string): boolean {
  return xFiles.test(name) || linkedInFiles.test(name) || facebookFiles.test(name);
}

async function* postsIn(
  name: string,
  size: number,
  pieces: AsyncIterable<string>,
  account?: string,
): AsyncIterable<Post> {
  if (linkedInFiles.test(name) || /\.csv$/i.test(name)) {
    if (size > largestTable) throw new TooLarge();
    yield* readLinkedIn(await whole(pieces));
    return;
  }
  const isX = xFiles.test(name) || (!facebookFiles.test(name) && /\.js$/i.test(name));
  if (!isX && !/\.json$/i.test(name)) return;
  for await (const entry of elements(pieces)) {
    const post = isX ? xPost(entry, account) : facebookPost(entry);
    if (post) yield post;
  }
}

async function accountIn(entries: FileEntry[]): Promise<string | undefined> {
  const entry = entries.find(({ filename }) => xAccountFile.test(filename));
  try {
    if (entry) for await (const one of elements(textOf(entry))) return xAccountIn(one);
  } catch {
    // The posts can be read without it.
  }
  return undefined;
}

/** What an entry of a zip holds, piece by piece as it is unpacked. Who stops reading stops the unpacking. */
async function* textOf(entry: FileEntry, signal?: AbortSignal): AsyncIterable<string> {
  const { readable, writable } = new TextDecoderStream();
  const unpacked = entry.getData(writable, { signal });
  // Whoever reads is told, also of what went wrong before anything was unpacked.
  unpacked.catch((error) => writable.abort(error).catch(() => {}));
  yield* piecesOf(readable);
  await unpacked;
}

/** What comes through a stream. Who stops reading ends it. */
async function* piecesOf(stream: ReadableStream<string>): AsyncIterable<string> {
  const reader = stream.getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
  } finally {
    await reader.cancel().catch(() => {});
  }
}

async function whole(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}

/** So much of a file is fetched at a time: each fetch is a question to another process, which Firefox is slow to answer. */
const chunkSize = 1024 * 1024;

/** Loaded where there is a zip to read. Its workers are scripts made on the spot, which no page of an extension may run. */
async function zipReader() {
  const zip = await import('@zip.js/zip.js/lib/zip-core-native.js');
  zip.configure({ useWebWorkers: false, chunkSize });
  return zip;
}

async function isZip(file: File): Promise<boolean> {
  const [p, k] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  return p === 0x50 && k === 0x4b;
}
