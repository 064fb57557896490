import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { adapters } from './adapters/list';

const src = dirname(fileURLToPath(import.meta.url));

/** Every source file, as a path below src. */
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.(ts|svelte)$/.test(path) && !path.endsWith('.test.ts'));

interface Import {
  /** A path below src, or a package's name. */
  from: string;
  typeOnly: boolean;
  /** Fetched when it is asked for, not with the file. */
  later: boolean;
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(src, file), 'utf8');
  const first = [...text.matchAll(/^\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/gm)].map(
    ([, typeOnly, from = '']) => ({ from: resolved(file, from), typeOnly: typeOnly !== undefined, later: false }),
  );
  const later = [...text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g)].map(([, from = '']) => ({
    from: resolved(file, from),
    typeOnly: false,
    later: true,
  }));
  return [...first, ...later];
}

function resolved(file: string, from: string): string {
  if (!from.startsWith('.')) return from;
  const path = relative(src, join(src, dirname(file), from)).replaceAll('\\', '/');
  return [path, `${path}.ts`, `${path}/index.ts`].find((one) => files.includes(one)) ?? path;
}

/** All that `file` brings along when it runs, now and later. */
function loadedBy(file: string, { later }: { later: boolean }, seen = new Set<string>()): Set<string> {
  for (const one of importsOf(file)) {
    if (one.typeOnly || (one.later && !later) || seen.has(one.from)) continue;
    seen.add(one.from);
    if (files.includes(one.from)) loadedBy(one.from, { later }, seen);
  }
  return seen;
}

const inRoom = (rooms: string[]) => (path: string) => rooms.some((room) => path.startsWith(`${room}/`));

test('the content script brings nothing that knows the client list: it runs where the page is', () => {
  const loaded = [...loadedBy('entrypoints/composer.content.ts', { later: true })];
  expect(loaded).toContain('composer/gate.ts'); // or nothing was looked at
  expect(loaded.filter(inRoom(['registry', 'checker', 'popup', 'options', 'frame']))).toEqual([]);
});

test('the frames ask the background: they stand in a page and hold no list of their own', () => {
  const loaded = [...loadedBy('entrypoints/frame/main.ts', { later: true })];
  expect(loaded).toContain('frame/Panel.svelte');
  expect(loaded.filter(inRoom(['registry', 'checker', 'composer', 'adapters']))).toEqual([]);
});

test('the frame of the marks brings neither words nor components: both would work on the page with each key', () => {
  const loaded = [...loadedBy('entrypoints/frame/main.ts', { later: false })];
  expect(loaded).toContain('frame/marks.ts');
  expect(loaded.filter((path) => /^svelte|\.svelte$|^texts\//.test(path))).toEqual([]);
});

test('the first view of the popup brings little: it is seen before anything large is fetched', () => {
  const loaded = [...loadedBy('entrypoints/popup-first.ts', { later: false })];
  expect(loaded).toContain('registry/stored.ts');
  expect(
    loaded.filter((path) => /^(svelte|texts\/(index|languages|..)\.ts|(checker|adapters|messages)\/)/.test(path)),
  ).toEqual([]);
});

test('an adapter imports nothing but its type: it is data that anybody can read', () => {
  const shared = ['adapter', 'list', 'lookup', 'matches', 'selectors', 'update'].map((name) => `adapters/${name}.ts`);
  const sites = files.filter((file) => file.startsWith('adapters/') && !shared.includes(file));
  expect(sites.length).toBe(adapters.length + 1); // website.ts is for sites nobody has described
  for (const site of sites) {
    expect(importsOf(site), site).toEqual([{ from: 'adapters/adapter.ts', typeOnly: true, later: false }]);
  }
});

test('only the checker touches WebAssembly: what it can do is seen in one room', () => {
  const touching = files.filter((file) =>
    /\bWebAssembly\b|keepmum-wasm-exec/.test(readFileSync(join(src, file), 'utf8')),
  );
  expect(touching.length).toBeGreaterThan(0);
  expect(touching.filter((file) => !file.startsWith('checker/'))).toEqual([]);
});
