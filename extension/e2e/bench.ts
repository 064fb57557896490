import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Row, steps } from './bench-steps';
import { measureWriting } from './bench-writing';
import { kinds } from './browser';
import type { Kind } from './extension';
import { writeLargeList } from './large-list';

// `just bench-extension`: what a person waits for, with a small list and with a large one, and what writing costs, in
// both browsers.
const asked = process.argv.slice(2);
const sizes = asked.map(Number).filter((size) => size > 0);
const [small = 1000, large = 100_000] = sizes;
const browsers = wanted(kinds);
const parts = wanted(['list', 'writing']);

const dir = mkdtempSync(join(tmpdir(), 'keepmum-bench-'));
for (const kind of browsers) {
  if (parts.includes('list')) print(kind, await measure(kind, small), await measure(kind, large));
  if (parts.includes('writing')) await measureWriting(kind, largeList(10_000));
}
rmSync(dir, { recursive: true });

/** Those of all that were asked for by name; all of them where none was. */
function wanted<Name extends string>(all: Name[]): Name[] {
  const named = all.filter((one) => asked.includes(one));
  return named.length > 0 ? named : all;
}

function largeList(size: number): string {
  const list = join(dir, `${size}.json`);
  writeLargeList(list, size);
  return list;
}

function measure(kind: Kind, size: number): Promise<Row[]> {
  return steps(kind, largeList(size), size);
}

function print(kind: Kind, few: Row[], many: Row[]): void {
  const n = new Intl.NumberFormat('en');
  const said = (value: number | undefined, unit: string) =>
    value === undefined ? '-' : `${value < 10 ? value.toFixed(1) : n.format(Math.round(value))} ${unit}`;
  const line = (...cells: [string, string, string, string]) =>
    console.log(cells.map((cell, at) => (at === 0 ? cell.padEnd(44) : cell.padStart(12))).join(' '));
  console.log('');
  line(kind, n.format(small), n.format(large), 'ratio');
  for (const [at, { what, value, unit }] of few.entries()) {
    const other = many[at]?.value;
    const ratio = value && other !== undefined ? (other / value).toFixed(1) : '-';
    line(what, said(value, unit), said(other, unit), ratio);
  }
}
