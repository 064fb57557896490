import { shippedChecker } from '../checker/shipped';
import { type InForce, tell } from '../messages/pages';
import { canRestore, current, restore, type Stored } from '../registry/stored';

/** The list as the options page shows it: what is stored, and what the background says is in force. */
export class List {
  stored = $state.raw<Stored>();
  inForce = $state.raw<InForce>();
  restorable = $state(false);
  /** Reads files here, so that a large one does not keep the background from judging drafts. */
  readonly reader = shippedChecker();

  async load(): Promise<void> {
    this.stored = await current();
    this.restorable = await canRestore();
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
