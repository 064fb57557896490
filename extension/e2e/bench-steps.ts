import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { archiveSteps } from './bench-archive';
import { backgroundSteps } from './bench-background';
import { listSteps } from './bench-list';
import type { Add, Row } from './bench-row';
import { launch } from './browser';
import type { Kind } from './extension';

export type { Row };

/** Goes through everything once with a list in browsers of its own. */
export async function steps(kind: Kind, list: string, size: number): Promise<Row[]> {
  const rows: Row[] = [];
  const add: Add = (what, value, unit = 'ms') => {
    rows.push({ what, value, unit });
    console.error(`  ${kind}, ${size} clients: ${what} ${value === undefined ? '-' : value.toFixed(1)} ${unit}`);
  };
  const first = await launch(kind);
  await listSteps(first, list, size, add);
  await first.kill();
  // What an import, the popup or an archive took is not the background's.
  const second = await launch(kind, { home: first.home, backgroundIdle: 4000 });
  await backgroundSteps(second, add);
  await second.kill();
  const third = await launch(kind, { home: first.home });
  const dir = mkdtempSync(join(tmpdir(), 'keepmum-archive-'));
  await archiveSteps(third, dir, add);
  rmSync(dir, { recursive: true });
  await third.close();
  return rows;
}
