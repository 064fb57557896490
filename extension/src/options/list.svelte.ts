import { shippedChecker } from '../checker/shipped';
import { type InForce, tell } from '../messages/pages';
import { canRestore, current, lostAt, restore, type Stored, setAside } from '../registry/stored';
import { Locked } from '../registry/vault';
import { SourceView } from './source.svelte';

/** The list as the options page shows it: what is stored, and what the background says is in force. */
export class List {
  stored = $state.raw<Stored>();
  inForce = $state.raw<InForce>();
  restorable = $state(false);
  /** It is stored and closed: nothing of it can be shown. */
  locked = $state(false);
  /** It is stored and damaged, and there is none before it to do without it. */
  unreadable = $state(false);
  /** When a list that could no longer be read was set aside for the one before. */
  lost = $state<number>();
  /** Where it comes from, and what is to be decided between here and there. */
  readonly source = new SourceView();
  /** Reads files here, so that a large one does not keep the background from judging drafts. */
  readonly reader = shippedChecker();

  async load(): Promise<void> {
    try {
      this.stored = await current();
      this.locked = this.unreadable = false;
    } catch (error) {
      this.locked = error instanceof Locked;
      this.unreadable = !this.locked;
      this.stored = undefined;
      if (this.unreadable && (await setAside().catch(() => false))) return this.changed();
    }
    this.restorable = !this.locked && !this.unreadable && (await canRestore());
    this.lost = await lostAt();
    await this.source.load(this.stored);
    this.inForce = await tell('in-force');
  }

  /** To be called after every change of what is stored. */
  async changed(): Promise<void> {
    await tell('list-changed');
    await this.load();
  }

  /** Brings back the list from before. False: it was changed elsewhere meanwhile. */
  async restore(): Promise<boolean> {
    const done = await restore(this.stored?.revision ?? 0).catch(() => false);
    await this.changed();
    return done;
  }
}
