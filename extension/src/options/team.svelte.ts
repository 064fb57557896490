import { browser } from 'wxt/browser';
import { Unanswered } from '../registry/hub/ask';
import { AuditChanged } from '../registry/hub/audit';
import { type Closed, keptClosed } from '../registry/hub/closed';
import { patternOfHub } from '../registry/hub/link';
import { keptMember, type Member } from '../registry/hub/member';
import { NoAdmin, type Person, peopleOf } from '../registry/hub/people';
import { sourceId } from '../registry/source';
import { syncHub } from '../registry/sync';
import { t, tCode } from '../texts';
import type { List } from './list.svelte';
import { syncSaid } from './sync-said';

/** How often somebody else may be quicker before it is left to another time. */
const maxTurns = 3;

const allowed = (pattern: string) => browser.permissions.contains({ origins: [pattern] });

/** What is done at the team's hub from this page: one thing at a time, and said what came of it. */
export class TeamWork {
  busy = $state(false);
  said = $state('');
  /** Everybody who joined, once an admin has looked. */
  people = $state.raw<Person[]>([]);

  readonly list: List;

  #doing: Promise<unknown> = Promise.resolve();

  constructor(list: List) {
    this.list = list;
  }

  /** Does one thing; undefined where it could not be done, and `said` says why. */
  async do<T>(work: (member: Member) => Promise<T>): Promise<T | undefined> {
    if (this.busy) return undefined;
    const doing = this.#do(work);
    this.#doing = doing;
    return doing;
  }

  /** The same after what is being done: a part that is opened meanwhile gets its turn. */
  async afterwards<T>(work: (member: Member) => Promise<T>): Promise<T | undefined> {
    while (this.busy) await this.#doing;
    return this.do(work);
  }

  async #do<T>(work: (member: Member) => Promise<T>): Promise<T | undefined> {
    this.busy = true;
    this.said = t('options.sync.working');
    try {
      const member = await keptMember();
      if (!member || !(await allowed(patternOfHub(member.hub)))) {
        this.said = t('options.sync.refused');
        return undefined;
      }
      this.said = '';
      return await work(member);
    } catch (error) {
      this.said = failure(error);
      return undefined;
    } finally {
      this.busy = false;
    }
  }

  /** Who there is, read anew. */
  async look(member: Member): Promise<void> {
    this.people = await peopleOf(member);
  }

  /**
   * Does what makes versions of the list: it starts from the newest, and what came of it is in force here afterwards.
   * Undefined where it could not be done, and `said` says why.
   */
  async change<T extends { code: string }>(
    work: (member: Member, closed: Closed) => Promise<T>,
  ): Promise<Exclude<T, { code: 'behind' }> | undefined> {
    for (let turn = 0; turn < maxTurns; turn++) {
      const member = await this.sync();
      const closed = member && (await keptClosed(sourceId({ kind: 'hub', ...member })));
      if (!member || !closed) return undefined;
      const done = await work(member, closed);
      if (done.code === 'behind') continue;
      await this.sync();
      return done as Exclude<T, { code: 'behind' }>;
    }
    this.said = t('options.sync.moving');
    return undefined;
  }

  /** Brings this browser in step with the team; undefined where it could not, and `said` says why. */
  async sync(): Promise<Member | undefined> {
    const member = await keptMember();
    if (!member) return undefined;
    const result = await syncHub(this.list.reader, member, { allowed });
    if (result.code === 'synced') await this.list.changed();
    else await this.list.load();
    if (result.code === 'synced' || result.code === 'unchanged') return keptMember();
    this.said = syncSaid(result, this.list.stored);
    return undefined;
  }

  /** What a member is called: by the name that admins gave, else by the beginning of their id. */
  nameOf(id: string): string {
    return this.people.find((person) => person.id === id)?.card?.name ?? id.slice(0, 6);
  }
}

function failure(error: unknown): string {
  if (error instanceof NoAdmin) return t('options.team.no-admin');
  if (error instanceof AuditChanged) return t('options.team.audit.changed');
  if (!(error instanceof Unanswered)) return t('options.team.failed');
  const { answer } = error;
  if (answer.code === 'status' && answer.status === 403) return t('options.team.no-admin');
  return tCode(`options.sync.${answer.code}`, 'options.team.failed', {
    status: 'status' in answer ? String(answer.status) : '',
  });
}
