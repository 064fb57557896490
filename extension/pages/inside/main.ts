import { type Place, postingAttempt } from './posting';
import { type Seen, typingSession } from './typing';

/** keepmum's side of a page, run inside it: nothing but the background and the frames are stood in for. */
export interface Inside {
  /** Writes drafts by chance and says what was amiss. */
  type(state: string, from: number, count: number): Promise<Seen>;
  /** Attempts to post, in each place in turn, and says what was amiss. */
  post(places: Place[], from: number, count: number): Promise<string[]>;
  /** Given by a driver that can: composes a word as an input method does, or presses real keys. */
  compose?(word: string): Promise<void>;
  keys?(word: string): Promise<void>;
}

declare global {
  interface Window {
    inside: Inside;
    lentCompose?: Inside['compose'];
    lentKeys?: Inside['keys'];
  }
}

window.inside = {
  async type(state, from, count) {
    const all: Seen = { wrong: [], astray: [] };
    for (let seed = from; seed < from + count; seed++) {
      const { wrong, astray } = await typingSession(state, seed);
      all.wrong.push(...wrong);
      all.astray.push(...astray);
    }
    return all;
  },
  async post(places, from, count) {
    const all: string[] = [];
    for (let seed = from; seed < from + count; seed++) {
      const wrong = await postingAttempt(places[seed % places.length] as Place, seed);
      if (wrong) all.push(wrong);
    }
    return all;
  },
  ...(window.lentCompose && { compose: window.lentCompose, keys: window.lentKeys }),
};
