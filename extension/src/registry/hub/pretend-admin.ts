import { readFileSync } from 'node:fs';
import { builtChecker } from '../../checker/built';
import { transaction } from '../database';
import { type Client, emptyDocument, parseDocument } from '../document';
import { sourceId } from '../source';
import { current } from '../stored';
import { type SyncResult, syncHub } from '../sync';
import { type Closed, keptClosed } from './closed';
import { invite, type Role } from './invite';
import { readInvitation } from './link';
import { keepMember, keptMember, type Member } from './member';
import { PretendTeam } from './pretend-team';
import { pull } from './pull';
import { push } from './push';
import { signerOf } from './sign';

/** What the program wrote, and is held to too. */
export const vectors = JSON.parse(
  readFileSync(new URL('../../../../core/hub/seal/testdata/vectors.json', import.meta.url), 'utf8'),
);

export const origin = 'https://hub.example.com';
export const team = vectors.team as string;
export const roster = `${'R'.repeat(42)}A`;

const of = sourceId({ kind: 'hub', hub: origin, team });

/** For tests: the admin of a team, in this browser, at a hub that is only pretended. */
export class PretendAdmin {
  readonly reader = builtChecker();
  readonly hub: PretendTeam;
  readonly admin: Member;

  constructor(hub: PretendTeam, admin: Member) {
    this.hub = hub;
    this.admin = admin;
  }

  /** In a browser that has nothing yet. */
  static async start(): Promise<PretendAdmin> {
    for (const name of ['registry', 'source', 'index'] as const) {
      await transaction([name], 'readwrite', async (store) => void store(name).clear());
    }
    const hub = await PretendTeam.of(team);
    const { secret: key, seed, own } = vectors;
    const signer = (await signerOf(seed))?.signer ?? '';
    const joined = { hub: origin, team, token: 'kmt_admin', key, seed, own, roster, role: 'admin', id: 'm0' };
    const admin = { ...joined, signers: [signer], version: 0, etag: hub.hub.head.etag };
    hub.join('kmt_admin', 'admin');
    await keepMember(admin);
    return new PretendAdmin(hub, admin);
  }

  /** The admin makes the team's list of these, and has it here. */
  async teamHas(...names: string[]): Promise<SyncResult> {
    const head = { team, ...this.hub.hub.head };
    const closed = (await keptClosed(of)) ?? { of, head, cursor: '', documents: new Map() };
    const before = parseDocument((await current())?.document ?? JSON.stringify(emptyDocument()));
    const clients: Client[] = names.map((name) => ({ id: name.toLowerCase(), name }));
    const list = { keepmum: 1 as const, name: 'Studio Nine', clients };
    const pushed = await push(await this.me(), closed, before, list, { ask: this.hub.fetch });
    if (pushed.code !== 'pushed') throw new Error(pushed.code);
    return this.sync();
  }

  async sync(): Promise<SyncResult> {
    return syncHub(this.reader, await this.me(), { first: 'add', allowed: async () => true, fetch: this.hub.fetch });
  }

  async me(): Promise<Member> {
    const member = await keptMember();
    if (!member) throw new Error('nobody is kept');
    return member;
  }

  async here(): Promise<Closed> {
    const closed = await keptClosed(of);
    if (!closed) throw new Error('nothing is kept');
    return closed;
  }

  /** Somebody joins elsewhere with an invitation from here. */
  async joins(role: Role, name: string): Promise<Member> {
    const link = await invite(await this.me(), role, name, this.hub.fetch);
    const invitation = readInvitation(link);
    const { label = '' } = this.hub.invited.get(invitation?.code ?? '') ?? {};
    if (!invitation?.key) throw new Error('no invitation');
    const token = `kmt_${name}`;
    const { id } = this.hub.join(token, role, label);
    const { code: _, key, ...given } = invitation;
    return { ...given, key, token, id, role, version: 0, etag: '' };
  }

  /** What somebody reads who has nothing of the list yet; else why they cannot. */
  async reads(member: Member): Promise<string[] | string> {
    const pulled = await pull({ ...member, version: 0, etag: '' }, { of: 'theirs' }, this.hub.fetch);
    if (pulled.code !== 'list') return pulled.code;
    return parseDocument(new TextDecoder().decode(pulled.bytes)).clients.map(({ name }) => name);
  }
}
