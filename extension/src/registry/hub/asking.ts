import { browser } from 'wxt/browser';
import type { Checker } from '../../checker/checker';
import { asksApproval } from '../../messages/approval';
import type { Asks } from '../../messages/composer';
import type { CheckResult, Draft, Finding } from '../../messages/verdict';
import { parseDocument } from '../document';
import { current } from '../stored';
import { today } from '../today';
import { approvedTexts } from './approved-texts';
import { patternOfHub } from './link';
import { keptMember } from './member';
import { report } from './report';
import type { Asked } from './request';
import { askAbout, keptRequests, mark, readRequests } from './requests';
import { keyOf, lookAt } from './second-person';
import { takeAnswers } from './take-answers';

/** How long the permission holds that a client is asked for, in days. */
const permitted = 90;

/** How soon an answer is looked for while somebody waits for it. */
const soon = 5000;

/**
 * Asks clients and colleagues about drafts, on a click and only then, and knows what they said. A text goes to the
 * hub closed, for whoever is asked and the team.
 */
export class Asking {
  #checker: Checker;
  #reader: () => Checker;
  #changed: () => void;
  #edited: () => Promise<unknown>;
  #looking: Promise<void> | undefined;
  #next: ReturnType<typeof setTimeout> | undefined;

  /** `changed`: what colleagues said is other than before. `edited`: a permission was filed. */
  constructor(checker: Checker, reader: () => Checker, changed: () => void, edited: () => Promise<unknown>) {
    this.#checker = checker;
    this.#reader = reader;
    this.#changed = changed;
    this.#edited = edited;
  }

  async canAsk(): Promise<boolean> {
    const member = await keptMember();
    return member !== undefined && member.code === undefined;
  }

  /** The verdict with what colleagues say of what is held, where the team wants that. */
  async of(result: CheckResult, draft: Draft): Promise<CheckResult> {
    if (!result.ok || !this.#checker.secondPerson) return result;
    if (!result.findings.some(({ severity }) => severity === 'hold')) return result;
    // Without a team there is no colleague: then it is the writer's reason that is asked for.
    if (!(await this.canAsk().catch(() => false))) return result;
    const second = lookAt(result.findings, draft, await keptRequests().catch(() => []), Date.now());
    if (second.state === 'open') this.#lookSoon();
    return { ...result, second };
  }

  async ask(who: Asks, findings: Finding[], draft: Draft): Promise<{ link?: string } | undefined> {
    const stored = await current();
    const about = who === 'client' ? findings : findings.filter(({ severity }) => severity === 'hold');
    const [first] = about;
    if (!stored || !first) return undefined;
    const asked: Asked = {
      from: stored.name || (parseDocument(stored.document).name ?? ''),
      id: first.client,
      client: [...new Set(about.map(({ clientName }) => clientName))].join(', '),
      text: draft.text,
      network: draft.network,
      facets: [...new Set(about.flatMap(({ facets }) => facets))],
      ...(who === 'client'
        ? { until: dayIn(permitted), ...(about.some(asksApproval) && { single: true as const }) }
        : { account: draft.account, findings: about.map((finding) => keyOf(finding, draft)) }),
    };
    const result = await askAbout(who, asked);
    if (!result.ok) return undefined;
    this.#lookSoon();
    return result.link === undefined ? {} : { link: result.link };
  }

  /** Those of the clients that findings are about who approved this very text at the hub. */
  async approved(findings: Finding[], draft: Draft): Promise<string[]> {
    return approvedTexts(findings, draft, await keptRequests().catch(() => []), today());
  }

  used(approvals: string[]): Promise<void> {
    return approvals.length > 0 ? mark(approvals, 'used') : Promise.resolve();
  }

  /**
   * Looks for answers, files what clients approved, and tells the team's audit what it wants to know. Nothing goes to the
   * hub where the browser does not let us.
   */
  look(): Promise<void> {
    this.#looking ??= this.#look()
      .catch(() => {}) // locked, or not reached: the next look tells
      .finally(() => {
        this.#looking = undefined;
      });
    return this.#looking;
  }

  async #look(): Promise<void> {
    const member = await keptMember();
    if (!member || !(await browser.permissions.contains({ origins: [patternOfHub(member.hub)] }))) return;
    await report().catch(() => {}); // what did not arrive is told the next time
    if (await readRequests()) this.#changed();
    if (await takeAnswers(this.#reader())) await this.#edited();
    if ((await keptRequests()).some((one) => one.mine && one.kind === 'colleague' && one.state === 'open'))
      this.#lookSoon();
  }

  /** While the background lives; the next sync looks too. */
  #lookSoon(): void {
    clearTimeout(this.#next);
    this.#next = setTimeout(() => void this.look(), soon);
  }
}

function dayIn(days: number): string {
  const date = new Date();
  date.setDate(date.getDate() + days);
  return today(date);
}
