import type { Find } from './contestant';
import type { Drafts } from './drafts';

export interface Times {
  /** The middle one of the drafts' means, in microseconds. */
  p50: number;
  /** Of all single calls, which the browser's clock tells in steps of 5. */
  p95: number;
}

/** Asks about all drafts in turn, again and again: no two questions in a row are the same. */
export async function measure(find: Find, drafts: Drafts, milliseconds: number): Promise<Times> {
  await rounds(find, drafts, milliseconds / 2); // the browser compiles what is used much
  const { sums, calls, asked } = await rounds(find, drafts, milliseconds);
  const means = sums.slice(0, asked[0]).map((sum, i) => sum / (asked[1]![i] as number));
  return { p50: 1000 * at(means, 0.5), p95: 1000 * at(calls, 0.95) };
}

async function rounds(find: Find, drafts: Drafts, milliseconds: number) {
  const sums = new Array<number>(drafts.length).fill(0);
  const times = new Array<number>(drafts.length).fill(0);
  const calls: number[] = [];
  const end = performance.now() + milliseconds;
  let reached = 0;
  for (let i = 0; performance.now() < end || calls.length < 5; i = (i + 1) % drafts.length) {
    const draft = drafts.at(i) as string;
    const began = performance.now();
    const answer = find(draft);
    if (answer instanceof Promise) await answer;
    const took = performance.now() - began;
    sums[i]! += took;
    times[i]!++;
    reached = Math.max(reached, i + 1);
    calls.push(took);
  }
  return { sums, calls, asked: [reached, times] as const };
}

function at(values: number[], part: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] as number;
}
