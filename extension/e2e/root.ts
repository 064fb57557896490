import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root, found upwards: this file runs as a test and bundled by `try` alike. */
export const root = upwards(dirname(fileURLToPath(import.meta.url)));

export const extensionDir = join(root, 'extension');
export const out = join(root, 'build/out');

function upwards(dir: string): string {
  if (existsSync(join(dir, 'go.mod'))) return dir;
  const parent = dirname(dir);
  if (parent === dir) throw new Error('no go.mod above this file: it must run inside the repository');
  return upwards(parent);
}
