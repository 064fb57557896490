import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Row, steps } from './bench-steps';
import { kinds } from './browser';
import type { Kind } from './extension';
import { writeLargeList } from './large-list';

// `just bench-extension`: what a person waits for, with a small list and with a large one, in both browsers.
const asked = process.argv.slice(2);
const sizes = asked.map(Number).filter((size) => size > 0);
const [small = 1000, large = 100_000] = sizes;
const browsers = kinds.filter((kind) => asked.includes(kind) || !kinds.some((one) => asked.includes(one)));

const dir = mkdtempSync(join(tmpdir(), 'keepmum-bench-'));
for (const kind of browsers) {
  const [few, many] = [await measure(kind, small), await measure(kind, large)];
  print(kind, few, many);
}
rmSync(dir, { recursive: true });

async function measure(kind: Kind, size: number): Promise<Row[]> {
  const list = join(dir, `${size}.json`);
  writeLargeList(list, size);
  return steps(kind, list, size);
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
