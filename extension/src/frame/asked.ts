import type { FromFrame } from '../messages/composer';
import { copy } from './copy';

/** A wording the writer asked to have put into the text, and what became of it. */
export interface Asked {
  text: string;
  became?: 'copied' | 'not-copied';
}

/** Which wording of which finding. */
export type Wording = Omit<Extract<FromFrame, { type: 'fix' }>, 'type'>;

/** What could not be put in is copied; the answer is undefined when there is nothing left to say. */
export async function answered(asked: Asked | undefined, done: boolean): Promise<Asked | undefined> {
  if (done || !asked) return undefined;
  return { ...asked, became: (await copy(asked.text)) ? 'copied' : 'not-copied' };
}
