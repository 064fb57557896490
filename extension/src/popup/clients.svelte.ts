import type { Problem } from '../checker/problem';
import { shippedChecker } from '../checker/shipped';
import { type InForce, tell } from '../messages/pages';
import { type Client, emptyDocument, newId, parseDocument } from '../registry/document';
import { type EditResult, removeClient, saveClient } from '../registry/edit';
import { clientOf, type Form } from '../registry/form';
import { Search } from '../registry/search';
import { current, restore, type Stored } from '../registry/stored';

export type Saved = { ok: true; problems: Problem[] } | { ok: false; code: string; problems: Problem[] };

/** The list as the popup shows it: how much is in force, what the search finds, and the edits. */
export class Clients {
  inForce = $state.raw<InForce>();
  stored = $state.raw<Stored>();
  ready = $state(false);
  query = $state('');
  #search = $state.raw(new Search([]));
  found = $derived(this.#search.find(this.query, 100));
  #reader = shippedChecker();

  async load(): Promise<void> {
    // What stands in the way is what the background says of the list.
    this.stored = await current().catch(() => undefined);
    this.#search = new Search(this.stored ? parseDocument(this.stored.document).clients : []);
    this.ready = true;
    this.inForce = await tell('in-force');
  }

  async save(form: Form, before: Client | undefined): Promise<Saved> {
    const document = this.stored ? parseDocument(this.stored.document) : emptyDocument();
    return this.#after(await saveClient(this.#reader, clientOf(form, before, before?.id ?? newId(document))));
  }

  async remove(client: Client): Promise<Saved> {
    return this.#after(await removeClient(this.#reader, client.id ?? ''));
  }

  /** Takes the last edit back. False when the list was changed elsewhere since. */
  async undo(): Promise<boolean> {
    const done = await restore(this.stored?.revision ?? 0).catch(() => false);
    await this.#changed();
    return done;
  }

  async #after(result: EditResult): Promise<Saved> {
    if (result.ok || result.code === 'busy') await this.#changed();
    return result.ok ? { ok: true, problems: result.problems } : result;
  }

  async #changed(): Promise<void> {
    await tell('list-changed');
    await this.load();
  }
}
