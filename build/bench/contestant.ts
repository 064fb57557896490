import type { Client } from './list';

/** What a prepared contestant answers: the places in the list of the clients a draft names. */
export type Find = (draft: string) => number[] | Promise<number[]>;

export interface Prepared {
  find: Find;
  /** Figures of its own, as they are to be printed. */
  told?: string[];
}

export interface Contestant {
  name: string;
  /** Lists longer than this it does not manage in the time or memory there is. */
  largest?: number;
  prepare(clients: Client[]): Promise<Prepared>;
}
