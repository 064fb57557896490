import type { Checker } from '../checker/checker';
import type { InForce } from '../messages/pages';
import { current } from './stored';

/** The stored list, put in force in a checker. */
export class ListInForce {
  #checker: Checker;
  #state: Promise<InForce>;

  constructor(checker: Checker) {
    this.#checker = checker;
    this.#state = this.#put();
  }

  /** What is in force, once that is settled. A checker that failed is given another chance. */
  async ready(): Promise<InForce> {
    const state = this.#state;
    const settled = await state;
    if (settled.ok || settled.code !== 'checker-failed') return settled;
    if (this.#state === state) this.#state = this.#put();
    return this.#state;
  }

  /** Puts what is stored now in force: one after the other, so that the last one stored stays. */
  again(): Promise<InForce> {
    this.#state = this.#state.then(() => this.#put());
    return this.#state;
  }

  /** What stands in the way is what every check answers from then on. */
  async #put(): Promise<InForce> {
    try {
      const stored = await current();
      if (stored) {
        const loaded = await this.#checker.load(stored.document);
        return loaded.ok ? { ok: true, clients: loaded.clients } : loaded;
      }
      this.#checker.unload('no-registry');
      return { ok: false, code: 'no-registry' };
    } catch {
      this.#checker.unload('registry-unreadable');
      return { ok: false, code: 'registry-unreadable' };
    }
  }
}
