import type { IntakeOptions } from '../checker/intake';
import type { Problem } from '../checker/problem';
import {
  apply,
  type Incoming,
  incomingFile,
  incomingText,
  type PreviewResult,
  preview,
  straight,
  type Untrusted,
} from '../registry/import';
import { fingerprint } from '../registry/signature';
import { t } from '../texts';
import { rememberColumns, rememberedColumns } from './columns';
import type { List } from './list.svelte';
import { importSaid } from './said';

type Choices = Omit<IntakeOptions, 'json'>;

/** What takes less is done before anybody has read how far it is. */
const slowMs = 400;

/** A file on its way into the list: looked at, then applied or put aside. */
export class Taking {
  state = $state<'idle' | 'busy' | 'preview' | 'done' | 'failed'>('idle');
  said = $state.raw<string[]>([]);
  problems = $state.raw<Problem[]>([]);
  result = $state.raw<PreviewResult>();
  /** Of the key that signed the file, where it is signed. */
  fingerprint = $state<string>();
  choices = $state.raw<Choices>({});
  /** Something is being worked on for so long that its progress is worth showing. */
  slow = $state(false);
  /** How much of the list is ready, from 0 to 1, while it is being made so. */
  ready = $state<number>();

  #list: List;
  #incoming: Incoming | undefined;
  #giveUp = new AbortController();
  #slowly: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;

  constructor(list: List) {
    this.#list = list;
  }

  get intake() {
    return this.result?.ok ? this.result.intake : undefined;
  }

  /** Columns are asked for also where they hold no names yet. */
  get columns() {
    return this.result?.ok
      ? this.result.intake.columns
      : this.result && 'columns' in this.result
        ? this.result.columns
        : undefined;
  }

  /** Whether an entry, or a part of one, is left out. */
  get leavesOut(): boolean {
    return this.problems.some((problem) => problem.level !== 'note');
  }

  async choose(file: File): Promise<void> {
    this.#begin();
    const { key } = this.#list.source.managed;
    const read = await incomingFile(file, key === undefined ? undefined : { key });
    if (!read.ok) return this.#failed(read);
    const { signedBy } = read.incoming;
    this.fingerprint = signedBy && (await fingerprint(signedBy));
    await this.#look(read.incoming);
  }

  async paste(text: string): Promise<void> {
    this.#begin();
    await this.#look(incomingText(text), { add: this.#list.stored !== undefined });
  }

  /** Looks again, with some choices made otherwise. */
  async again(choices: Choices): Promise<void> {
    if (!this.#incoming) return;
    const turn = ++this.#turn;
    const before = this.choices;
    this.choices = { ...before, ...choices };
    const result = await preview(this.#list.reader, this.#incoming, this.choices, this.#start());
    if (turn !== this.#turn) return; // somebody has chosen otherwise meanwhile
    this.#stop();
    if (!result.ok && result.code === 'cancelled') this.choices = before;
    else this.#show(result);
  }

  async apply(): Promise<void> {
    const { result } = this;
    if (!result?.ok || !this.#incoming) return;
    const signal = this.#start();
    this.state = 'busy';
    this.said = [t('options.import.making')];
    const { add, meanings } = this.choices;
    if (meanings && result.intake.columns) await rememberColumns(result.intake.columns, meanings);
    const progress = (done: number) => (this.ready = done);
    const applied = await apply(this.#list.reader, this.#incoming, result, {
      add,
      progress,
      signal,
    });
    this.#stop();
    if (applied.ok) await this.#list.changed();
    else if (applied.code === 'busy') await this.#list.load();
    this.said = importSaid(applied, this.#list.stored);
    if (applied.ok && this.fingerprint) this.said.push(t('options.sign.seen', { fingerprint: this.fingerprint }));
    this.problems = applied.problems;
    this.state = applied.ok ? 'done' : 'failed';
    this.#end();
  }

  /** Puts the file aside, also while it is being applied. */
  cancel(): void {
    if (this.slow || this.state === 'busy') {
      this.#giveUp.abort();
      return;
    }
    this.#end();
    this.problems = [];
    this.said = [t('import.put-aside')];
    this.state = 'idle';
  }

  #begin(): void {
    this.#end();
    this.state = 'busy';
    this.said = [t('options.import.reading')];
    this.problems = [];
    this.choices = {};
    this.fingerprint = undefined;
  }

  #start(): AbortSignal {
    this.#stop();
    this.#slowly = setTimeout(() => (this.slow = true), slowMs);
    this.#giveUp = new AbortController();
    return this.#giveUp.signal;
  }

  #stop(): void {
    clearTimeout(this.#slowly);
    this.slow = false;
    this.ready = undefined;
  }

  #end(): void {
    this.#turn++;
    this.#incoming = undefined;
    this.result = undefined;
  }

  async #look(incoming: Incoming, choices: Choices = {}): Promise<void> {
    this.#incoming = incoming;
    this.choices = choices;
    const turn = ++this.#turn;
    // The page says that it reads before it is busy reading.
    await new Promise((resolve) => setTimeout(resolve));
    const signal = this.#start();
    let result = await preview(this.#list.reader, incoming, choices, signal);
    const columns = result.ok ? result.intake.columns : 'columns' in result ? result.columns : undefined;
    const meanings = columns && (await rememberedColumns(columns));
    if (meanings) {
      this.choices = { ...choices, meanings };
      result = await preview(this.#list.reader, incoming, this.choices, signal);
    }
    if (turn !== this.#turn) return;
    this.#stop();
    this.#show(result);
    if (straight(result)) await this.apply();
  }

  #show(result: PreviewResult): void {
    this.result = result;
    this.problems = result.ok ? result.intake.problems : result.problems;
    if (result.ok || this.columns) {
      this.said = [];
      this.state = result.ok ? 'preview' : 'failed';
      if (!result.ok) this.said = [t('import.columns.needed')];
      return;
    }
    this.#failed(result);
  }

  #failed(result: Exclude<PreviewResult, { ok: true }> | Untrusted): void {
    this.#end();
    this.problems = result.problems;
    this.said = importSaid(result, this.#list.stored);
    this.state = 'failed';
  }
}
