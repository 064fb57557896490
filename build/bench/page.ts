import 'keepmum-wasm-exec';
import type { Contestant, Prepared } from './contestant';
import { drafts, type Kind } from './drafts';
import { crossing, keepmum } from './keepmum';
import { list } from './list';
import { measure, type Times } from './measure';
import { peers } from './peers';
import { variants } from './variants';

/** What the page is asked for from outside, one contestant after the other. */
export interface Bench {
  contestants: string[];
  kinds: Kind[];
  /** Prepares a contestant for a list and says how long that took; undefined when it does not manage such a list. */
  prepare(contestant: number, clients: number): Promise<{ milliseconds: number; told: string[] } | undefined>;
  /** Measures the one prepared last. */
  measure(kind: Kind, milliseconds: number): Promise<Times>;
  /** By kind of variant, how many the one prepared last finds, of how many. */
  found(): Promise<[kind: string, found: number, of: number][]>;
}

const contestants: Contestant[] = [crossing, keepmum, ...peers];
let prepared: Prepared;

const bench: Bench = {
  contestants: contestants.map(({ name }) => name),
  kinds: Object.keys(drafts) as Kind[],
  async prepare(i, count) {
    const contestant = contestants[i] as Contestant;
    if (count > (contestant.largest ?? count)) return undefined;
    const clients = list(count);
    const began = performance.now();
    prepared = await contestant.prepare(clients);
    return { milliseconds: performance.now() - began, told: prepared.told ?? [] };
  },
  measure: (kind, milliseconds) => measure(prepared.find, drafts[kind], milliseconds),
  async found() {
    const tally = new Map<string, [number, number]>();
    for (const { kind, text, client } of variants) {
      const [found, of] = tally.get(kind) ?? [0, 0];
      tally.set(kind, [found + Number((await prepared.find(text)).includes(client)), of + 1]);
    }
    return [...tally].map(([kind, counts]) => [kind, ...counts]);
  },
};

Object.assign(globalThis, { bench });
