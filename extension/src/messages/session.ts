import { approval } from './approval';
import { type Chosen, caught, type Passed, weigh } from './choice';
import type {
  Asking,
  Asks,
  Fixed,
  FromComposer,
  FromFrame,
  GateState,
  Sight,
  Theme,
  ToComposer,
  ToMarks,
  ToPanel,
} from './composer';
import { Keys } from './keys';
import { withWords } from './surface';
import type { TieAdvice, TieQuestion } from './tie';
import type { CheckResult, Draft, Finding, UncheckedCode } from './verdict';

/** Sends one message; a port that has gone takes nothing and says nothing. */
export type Send<M> = (message: M) => void;

/** What a session needs of the rest of the background. */
export interface Judge {
  /** The verdict on a draft, with what the writer called fine left out. */
  check(draft: Draft): Promise<CheckResult>;
  /** The same with what could be written instead, which takes longer. */
  advise(draft: Draft): Promise<CheckResult>;
  /** Remembers that these findings are fine. */
  decide(findings: Finding[], draft: Draft): Promise<void>;
  /** Remembers that the client of a finding approved this very post, and who that was. */
  approve(finding: Finding, draft: Draft, who: string): Promise<void>;
  /** Notes what became of a post; the words of the draft are kept only where the writer asked for it. */
  log(passed: Passed, words: string): Promise<void>;
  /** Remembers what a draft that was posted gave away: no words of it. */
  posted(draft: Draft, result: CheckResult): Promise<void>;
  /** What is to be said of a tie, with names; undefined when there is nothing, or a pause. */
  tie(asked: TieQuestion, host: string): Promise<TieAdvice | undefined>;
  paused(host: string): Promise<boolean>;
  /** Whether there is a team through which somebody can be asked. */
  canAsk(): Promise<boolean>;
  /** Asks a client or a colleague about findings; for a client, gives the link. Undefined: it did not work. */
  ask(who: Asks, findings: Finding[], draft: Draft): Promise<{ link?: string } | undefined>;
  /** What colleagues had let go once has been posted. */
  used(approvals: string[]): Promise<void>;
  openOptions(): void;
}

/** Whoever writes on makes no such pause between two keys. */
const RESTING_MS = 300;

type Layout = Extract<FromComposer, { type: 'layout' }>;

/**
 * The background's side of one composer: its content script and the two frames it put up. It holds nothing
 * that the three would not say again, so it may be lost at any time.
 */
export class Session {
  composer: Send<ToComposer> | undefined;
  marks: Send<ToMarks> | undefined;
  panel: Send<ToPanel | Fixed> | undefined;
  /** Host name of the page. */
  host = '';

  #judge: Judge;
  #keys = new Keys();
  #network = '';
  #theme: Theme = 'light';
  #sight: Sight = 'watching';
  #paused = false;
  #revision = -1;
  /** The revision `#result` is the verdict on. */
  #judged: number | undefined;
  #draft: Draft | undefined;
  #result: CheckResult | undefined;
  /** The result that wordings were looked for. */
  #advised: CheckResult | undefined;
  #resting: ReturnType<typeof setTimeout> | undefined;
  #layout: Layout['boxes'] = [];
  /** What the frames show: most keys change nothing of it, and in Firefox they work on the page's own thread. */
  #drawn = { marks: new Last(), panel: new Last() };
  #gate: GateState = 'open';
  /** Until the content script has said how things stand, a frame keeps what a background before showed. */
  #greeted = false;
  #gateCode: UncheckedCode | undefined;
  /** "Post anyway" that came before the verdict it answers: this background did not see the question. */
  #early: Chosen | undefined;
  /** The post that was stopped last, until it is let pass, or written differently, or given up. */
  #caught: { passed: Passed; text: string } | undefined;
  #open = false;
  #focus = false;
  #size = { width: 0, height: 0 };
  #canAsk = false;
  #asking: Asking | undefined;
  /** What the card says when it is about a tie. */
  #tie: TieAdvice | undefined;

  constructor(judge: Judge) {
    this.#judge = judge;
  }

  async fromComposer(message: FromComposer): Promise<void> {
    switch (message.type) {
      case 'hello':
        this.#network = message.network;
        this.#look(message);
        // A content script that says hello again knows no revision of before.
        this.#revision = -1;
        this.#judged = undefined;
        this.#gate = message.gate;
        this.#gateCode = message.code;
        this.#open = message.open;
        this.#focus = false;
        this.#greeted = true;
        this.#paused = await this.#judge.paused(this.host);
        this.composer?.({ type: 'paused', paused: this.#paused });
        this.#canAsk = await this.#judge.canAsk().catch(() => false);
        if (message.tie) return this.#ask(message.tie);
        break;
      case 'draft':
        return this.#judgeDraft(message.revision, message.draft);
      case 'posted':
        return this.#remember();
      case 'layout':
        this.#look(message);
        this.#layout = message.boxes;
        this.drawMarks();
        break;
      case 'gate':
        this.#gate = message.state;
        this.#gateCode = message.code;
        if (message.state === 'open') this.#early = undefined;
        if (message.state === 'held') this.#noteCaught();
        break;
      case 'card':
        this.#open = message.open;
        this.#focus = message.focus;
        if (this.#open) await this.#advise();
        break;
      case 'fixed':
        this.panel?.({ type: 'fixed', done: message.done });
        return;
    }
    this.drawPanel();
  }

  async fromPanel(message: FromFrame): Promise<void> {
    switch (message.type) {
      case 'size':
        this.#size = { width: pixels(message.width), height: pixels(message.height) };
        this.#askForSize();
        break;
      case 'open':
        this.#open = message.open === true;
        this.#focus = this.#open;
        if (this.#open) await this.#advise();
        this.drawPanel();
        // A card that was never drawn does not know its size; it says it as soon as it does.
        if (!this.#open || this.#size.height > 0) this.#askForSize();
        break;
      case 'choice':
        return this.#choose(message);
      case 'fix':
        this.#fix(message.finding, message.fix);
        break;
      case 'approved':
        return this.#approve(message.finding, message.who);
      case 'ask':
        return this.#askSomebody(message.who);
      case 'options':
        this.#judge.openOptions();
        break;
    }
  }

  /** A tie that nothing is to be said of any more goes ahead. */
  async #ask(tie: TieQuestion): Promise<void> {
    this.#tie = await this.#judge.tie(tie, this.host).catch(() => undefined);
    if (this.#tie) this.drawPanel();
    else this.composer?.({ type: 'choice', choice: 'post' });
  }

  /** Asks about the draft as it was judged. A link is shown until the text is another. */
  async #askSomebody(who: Asks): Promise<void> {
    const [result, draft] = [this.#result, this.#draft];
    if (!result?.ok || !draft || !this.#canAsk || this.#asking?.state === 'busy') return;
    if (who === 'client' && !isAboutOne(result.findings)) return;
    this.#asking = { who, state: 'busy' };
    this.drawPanel();
    const asked = await this.#judge.ask(who, result.findings, draft).catch(() => undefined);
    if (this.#draft?.text !== draft.text) return;
    this.#asking = asked ? { who, state: 'done', ...asked } : { who, state: 'failed' };
    this.drawPanel();
    if (asked && who === 'colleague') this.becomeStale();
  }

  async #choose(chosen: Chosen): Promise<void> {
    this.#early = undefined;
    if (!this.composer) return;
    if (this.#tie) {
      if (chosen.choice !== 'fine') this.composer({ type: 'choice', choice: chosen.choice });
      return;
    }
    const { choice } = chosen;
    const [result, draft] = [this.#result, this.#draft];
    const asked = { gate: this.#gateNow(), result, paused: this.#paused, network: this.#network };
    const weighed = weigh(chosen, asked);
    if (weighed === 'wait') this.#early = chosen;
    if (weighed === 'wait' || weighed === 'ignore') return;
    // A second press is not a second answer.
    if (choice === 'post') this.#gate = 'open';
    if (choice === 'fine' && result?.ok && draft) {
      this.#result = undefined;
      await this.#judge.decide(result.findings, draft).finally(() => this.becomeStale());
    }
    if (choice !== 'edit') this.#caught = undefined;
    if (weighed.passed) this.#note(weighed.passed, draft);
    if (choice === 'post' && result?.ok && result.second) void this.#judge.used(result.second.ids).catch(() => {});
    this.composer?.({ type: 'choice', choice });
  }

  /** An approval that the writer has: the draft is judged again, and a post that was stopped goes on if it may. */
  async #approve(index: number, who: string): Promise<void> {
    const [result, draft] = [this.#result, this.#draft];
    const finding = result?.ok && typeof index === 'number' ? result.findings[index] : undefined;
    const noted = this.#tie || this.#paused ? undefined : approval(finding, who, this.#network);
    if (!finding || !noted || !draft) return;
    this.#result = undefined; // a second press is not a second answer
    await this.#judge.approve(finding, draft, who).finally(() => this.becomeStale());
    this.#caught = undefined;
    this.#note(noted, draft);
    this.composer?.({ type: 'choice', choice: 'fine' });
  }

  /** Hands a wording of the newest verdict to the page it is for; the page gets no other one. */
  #fix(finding: number, fix: number): void {
    const text = this.#result?.ok && this.#result.findings[finding]?.fixes[fix]?.text;
    if (text && this.#draft) this.composer?.({ type: 'fix', from: this.#draft.text, to: text });
    else this.panel?.({ type: 'fixed', done: false });
  }

  /** What cannot be noted keeps no post back. */
  #note(passed: Passed, draft: Draft | undefined): void {
    this.#judge.log(passed, draft?.text ?? '').catch(() => {});
  }

  /** Only a draft whose verdict is here. What cannot be remembered keeps nobody from writing on. */
  async #remember(): Promise<void> {
    const [draft, result] = [this.#draft, this.#result];
    if (draft && result?.ok && this.#judged === this.#revision) await this.#judge.posted(draft, result).catch(() => {});
  }

  /** Notes a post that is stopped; pressing the button again does not make it another. */
  #noteCaught(): void {
    const passed = caught(this.#network, this.#result);
    if (!passed || JSON.stringify(passed) === JSON.stringify(this.#caught?.passed)) return;
    this.#caught = { passed, text: this.#draft?.text ?? '' };
    this.#note(passed, this.#draft);
  }

  /** Notes that a post which was stopped was written differently, once nothing stands against it any more. */
  #noteChanged(result: CheckResult, draft: Draft): void {
    const stopped = this.#caught;
    if (!stopped || !result.ok || result.outcome === 'warn' || result.outcome === 'hold') return;
    this.#caught = undefined;
    if (draft.text.trim() !== '' && draft.text !== stopped.text) {
      this.#note({ ...stopped.passed, what: 'changed' }, draft);
    }
  }

  /** The gate as it is to be answered: a verdict that came too late for the post still comes before the choice. */
  #gateNow(): GateState {
    const late = this.#gate === 'unchecked' && this.#judged === this.#revision && this.#result?.ok && this.#result;
    return late && (late.outcome === 'warn' || late.outcome === 'hold') ? 'held' : this.#gate;
  }

  /** List, policy, decisions or pause changed: what was said of the draft may no longer be true. */
  becomeStale(): void {
    this.composer?.({ type: 'stale' });
  }

  /** Looks at the pauses again. Nothing is checked during one; after it the draft is asked for. */
  async askPaused(): Promise<void> {
    const paused = await this.#judge.paused(this.host);
    if (paused === this.#paused) return;
    this.#paused = paused;
    this.#result = undefined;
    this.composer?.({ type: 'paused', paused });
    if (!paused) this.composer?.({ type: 'stale' });
    this.drawMarks();
    this.drawPanel();
  }

  async #judgeDraft(revision: number, draft: Draft): Promise<void> {
    this.#revision = revision;
    await this.askPaused();
    if (this.#paused || revision !== this.#revision) return; // only the newest matters
    const result = await this.#judge.check(draft);
    if (revision !== this.#revision) return;
    if (this.#draft?.text !== draft.text) this.#asking = undefined;
    this.#draft = draft;
    this.#result = result;
    this.#judged = revision;
    this.#noteChanged(result, draft);
    if (result.ok) {
      const marks = this.#keys.mark(result.findings, draft);
      this.composer?.({ type: 'verdict', revision, outcome: result.outcome, marks });
    } else {
      this.#keys.mark([], draft);
      this.composer?.({ type: 'unchecked', revision, code: result.code });
    }
    this.drawMarks();
    this.drawPanel();
    if (this.#early) await this.#choose(this.#early);
    else if (this.#open) await this.#advise();
    else this.#adviseSoon();
  }

  /** With the next key it is put off again. */
  #adviseSoon(): void {
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.#advise(), RESTING_MS);
  }

  /**
   * Looks for safer wordings: not with each key, but once the writer rests, so that the card has them when it opens and
   * does not grow under the pointer; or else right before it opens. Never before the verdict is out.
   */
  async #advise(): Promise<void> {
    clearTimeout(this.#resting);
    const [result, draft] = [this.#result, this.#draft];
    if (!draft || !result?.ok || this.#advised === result) return;
    if (result.outcome !== 'warn' && result.outcome !== 'hold') return;
    this.#advised = result;
    const advised = await this.#judge.advise(draft).catch(() => result);
    if (this.#result !== result || !advised.ok || advised.findings.length !== result.findings.length) return;
    this.#result = advised;
    this.#advised = advised;
    this.drawPanel();
  }

  #look(message: { theme: Theme; sight: Sight }): void {
    this.#theme = message.theme;
    this.#sight = message.sight;
  }

  /** Where the marks are; to a frame that has just come even when nothing is new. */
  drawMarks(afresh = false): void {
    if (!this.#greeted) return;
    const shown = this.#paused ? [] : this.#layout;
    const boxes = shown.flatMap(({ key, boxes }) => {
      const severity = this.#keys.severity(key);
      return severity ? [{ key, severity, boxes }] : []; // boxes of an older verdict
    });
    const view: ToMarks = { type: 'marks', boxes, theme: this.#theme };
    if (this.#drawn.marks.isNew(view) || afresh) this.marks?.(view);
  }

  #askForSize(): void {
    this.composer?.({ type: 'panel', ...this.#size, open: this.#open });
  }

  /** What the chip and the card show; to a frame that has just come even when nothing is new. */
  drawPanel(afresh = false): void {
    if (!this.#greeted) return;
    const result = this.#result;
    const gate = this.#gateNow();
    const code = result && !result.ok ? result.code : gate === 'unchecked' ? this.#gateCode : undefined;
    const view: ToPanel = {
      type: 'panel',
      status: this.#paused ? 'paused' : code ? 'unchecked' : result ? 'watching' : 'starting',
      code,
      sight: this.#sight,
      limited: result?.ok && result.facetsLimited,
      outcome: result?.ok ? result.outcome : undefined,
      findings: result?.ok ? result.findings.map((finding) => withWords(finding, this.#draft)) : [],
      words: result?.ok && this.#draft ? this.#keys.words() : [],
      network: this.#network,
      gate,
      open: this.#open,
      focus: this.#focus,
      theme: this.#theme,
      canAsk: this.#canAsk && result?.ok && isAboutOne(result.findings),
      asking: this.#asking,
      second: result?.ok ? result.second : undefined,
      ...(this.#tie && { tie: this.#tie, status: 'watching' }),
    };
    if (this.#drawn.panel.isNew(view) || afresh) this.panel?.(view);
  }
}

/** What was said last. */
class Last {
  #said = '';

  isNew(message: unknown): boolean {
    const before = this.#said;
    this.#said = JSON.stringify(message);
    return this.#said !== before;
  }
}

/** Whether a text can be shown to the client it is about: it must not give away another. */
function isAboutOne(findings: Finding[]): boolean {
  const grave = findings.some(({ severity }) => severity !== 'note');
  return grave && new Set(findings.map(({ client }) => client)).size === 1 && findings[0]?.client !== '';
}

/** A size a frame may ask for. */
function pixels(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? Math.min(Math.max(Math.ceil(value), 0), 2000) : 0;
}
