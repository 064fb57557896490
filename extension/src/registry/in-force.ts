import type { Checker } from '../checker/checker';
import type { InForce } from '../messages/pages';
import { current, currentCompiled, keepCompiled, setAside } from './stored';
import { Locked, Unreadable } from './vault';

/** Has a background stay until a work is done. */
type Awake = <T>(work: Promise<T>) => Promise<T>;

/** The stored list, put in force in a checker. */
export class ListInForce {
  #checker: Checker;
  #awake: Awake;
  #state: Promise<InForce>;

  constructor(checker: Checker, awake: Awake = (work) => work) {
    this.#checker = checker;
    this.#awake = awake;
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
      return (await this.#openCompiled()) ?? (await this.#awake(this.#compile()));
    } catch (error) {
      if (error instanceof Locked) return this.#without('locked');
      if (error instanceof Unreadable && (await setAside().catch(() => false))) return this.#put();
      return this.#without('registry-unreadable');
    }
  }

  /** As it is stored compiled, which is with the list and nothing read of each client. */
  async #openCompiled(): Promise<InForce | undefined> {
    this.#checker.prepare(); // reading and unsealing take about as long
    const compiled = await currentCompiled((bytes) => this.#checker.makeRoom(bytes));
    const opened = compiled && (await this.#checker.openSealed(compiled));
    return opened?.ok ? { ok: true, clients: opened.clients } : undefined;
  }

  /** From the document, for the list was changed or this program is another; the next start is quick again. */
  async #compile(): Promise<InForce> {
    const stored = await current();
    if (!stored) return this.#without('no-registry');
    const made = await this.#checker.compile(stored.document);
    const opened = made.ok ? await this.#checker.open(made.compiled) : made;
    if (made.ok && opened.ok) {
      void this.#awake(keepCompiled(made.compiled, stored.revision)).catch(() => {}); // then it is compiled again next time
      return { ok: true, clients: opened.clients };
    }
    const code = !made.ok && made.code === 'registry-unreadable' ? made.code : 'checker-failed';
    return this.#without(code);
  }

  #without(code: 'no-registry' | 'registry-unreadable' | 'checker-failed' | 'locked'): InForce {
    this.#checker.unload(code);
    return { ok: false, code };
  }
}
