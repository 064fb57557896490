import type { Problem } from '../checker/problem';
import { shippedChecker } from '../checker/shipped';
import { type InForce, tell } from '../messages/pages';
import { type Client, type Document, emptyDocument, newId, parseDocument } from '../registry/document';
import { type EditResult, removeClient, review, saveClient } from '../registry/edit';
import { clientOf, type Form } from '../registry/form';
import { atOnce } from '../registry/glance';
import type { Found, Row, Search } from '../registry/search';
import { glance, searchable } from '../registry/searchable';
import { current, restore } from '../registry/stored';
import { Locked } from '../registry/vault';

export type Saved = { ok: true; problems: Problem[] } | { ok: false; code: string; problems: Problem[] };

/** The list as the popup shows it: how much is in force, what the search finds, and the edits. */
export class Clients {
  inForce = $state.raw<InForce>();
  ready = $state(false);
  /** It is stored and closed: nothing of it can be shown. */
  locked = $state(false);
  query = $state('');
  #search = $state.raw<Search>();
  /** What is seen until the list can be searched. */
  #first = $state.raw<Found>();
  found = $derived(this.#search?.find(this.query, atOnce) ?? this.#first ?? { rows: [], total: 0 });
  #noteSeen = () => {};
  /** Once the first entries can be shown, or it is known that they cannot, or will not be soon. */
  readonly seen = new Promise<void>((resolve) => {
    this.#noteSeen = resolve;
    setTimeout(resolve, 200);
  });
  #reader = shippedChecker();
  /** Of the list after the last edit made here. */
  #revision = 0;

  /** Whether there is a list. */
  get any(): boolean {
    return this.#search !== undefined || this.#first !== undefined;
  }

  /** Once the list can be searched. */
  opened: Promise<void> | undefined;

  async load(): Promise<void> {
    this.opened = this.#read();
    await this.opened;
    this.inForce = await tell('in-force');
  }

  /** Entries that have exactly this among their names, account names or addresses. */
  named(value: string): Row[] {
    return this.#search?.named(value, 10) ?? [];
  }

  /** The list whole, as it is stored. A large one takes a moment. */
  async document(): Promise<Document> {
    const stored = await current();
    return stored ? parseDocument(stored.document) : emptyDocument();
  }

  async client(id: string): Promise<Client | undefined> {
    return (await this.document()).clients.find((client) => client.id === id);
  }

  /** What would be said of the client if it were saved now. */
  review(form: Form, before: Client | undefined): Promise<Problem[]> {
    return review(this.#reader, clientOf(form, before, before?.id ?? 'new'));
  }

  async save(form: Form, before: Client | undefined): Promise<Saved> {
    const id = before?.id ?? newId(await this.document());
    return this.put(clientOf(form, before, id));
  }

  async put(client: Client): Promise<Saved> {
    return this.#after(await saveClient(this.#reader, client));
  }

  async remove(id: string): Promise<Saved> {
    return this.#after(await removeClient(id));
  }

  /** Takes the last edit back. False when the list was changed elsewhere since. */
  async undo(): Promise<boolean> {
    const done = await restore(this.#revision).catch(() => false);
    await this.#changed();
    return done;
  }

  async #after(result: EditResult): Promise<Saved> {
    if (result.ok) this.#revision = result.stored.revision;
    if (result.ok || result.code === 'busy') await this.#changed();
    return result.ok ? { ok: true, problems: result.problems } : result;
  }

  async #changed(): Promise<void> {
    // A large list takes seconds until it is in force, and its owner need not wait for that.
    void tell('list-changed').then((inForce) => {
      this.inForce = inForce;
    });
    await this.#read();
  }

  async #read(): Promise<void> {
    try {
      if (!this.#search) {
        this.#first = await glance();
        this.ready = this.#first !== undefined;
        this.#noteSeen();
      }
      this.#search = await searchable();
      this.locked = false;
    } catch (error) {
      // What else stands in the way is what the background says of the list.
      this.#search = undefined;
      this.#first = undefined;
      this.locked = error instanceof Locked;
    }
    this.ready = true;
    this.#noteSeen();
  }
}
