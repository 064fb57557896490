import { type ArchiveResult, readElsewhere } from '../archive/elsewhere';
import type { Post } from '../archive/post';
import { type Hit, recheck } from '../archive/recheck';
import { shippedChecker } from '../checker/shipped';
import { ListInForce } from '../registry/in-force';
import { today } from '../registry/today';

export type ArchiveState = 'none' | 'reading' | 'read' | 'checking' | 'checked';

/** The reader's earlier posts while this page is open. They are kept in its memory and nowhere else. */
class Archive {
  posts = $state.raw<Post[]>([]);
  hits = $state.raw<Hit[]>([]);
  state = $state<ArchiveState>('none');
  code = $state<Extract<ArchiveResult, { ok: false }>['code'] | 'not-checked' | 'no-list'>();
  /** Posts read, or checked, so far. */
  done = $state(0);

  #giveUp = new AbortController();

  async read(file: File): Promise<void> {
    this.forget();
    const signal = this.#start('reading');
    const result = await readElsewhere(file, { signal, progress: (posts) => (this.done = posts) });
    if (result.ok) this.posts = result.posts;
    else this.code = result.code;
    this.state = result.ok ? 'read' : 'none';
  }

  /** Checks all of it against the list in force. */
  async check(): Promise<void> {
    const signal = this.#start('checking');
    const checker = shippedChecker();
    const inForce = await new ListInForce(checker).ready();
    const hits = inForce.ok
      ? await recheck(checker, this.posts, { day: today(), signal, progress: (done) => (this.done = done) })
      : undefined;
    if (this.posts.length === 0) return; // forgotten meanwhile
    this.hits = hits ?? [];
    this.state = hits ? 'checked' : 'read';
    if (!hits)
      this.code = signal.aborted
        ? 'cancelled'
        : !inForce.ok && inForce.code === 'no-registry'
          ? 'no-list'
          : 'not-checked';
  }

  /** In how many of the posts each of these names would have been seen; undefined when that cannot be told. */
  async countMentions(names: string[]): Promise<Map<string, number> | undefined> {
    const checker = shippedChecker();
    const clients = names.map((name, at) => ({ id: String(at), name }));
    const loaded = await checker.load(JSON.stringify({ keepmum: 1, clients }));
    const hits = loaded.ok ? await recheck(checker, this.posts, { day: today() }) : undefined;
    if (!hits) return undefined;
    const count = new Map<string, number>();
    for (const { findings } of hits) {
      for (const id of new Set(findings.map(({ client }) => client))) {
        const name = names[Number(id)];
        if (name !== undefined) count.set(name, (count.get(name) ?? 0) + 1);
      }
    }
    return count;
  }

  cancel(): void {
    this.#giveUp.abort();
  }

  forget(): void {
    this.#giveUp.abort();
    this.posts = [];
    this.hits = [];
    this.code = undefined;
    this.state = 'none';
  }

  #start(state: ArchiveState): AbortSignal {
    this.#giveUp = new AbortController();
    this.state = state;
    this.code = undefined;
    this.done = 0;
    return this.#giveUp.signal;
  }
}

export const archive = new Archive();
