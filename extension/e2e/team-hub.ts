import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { root } from './root';

/** A running `keepmum hub --data` with a team of which this test has the admin. */
export interface TeamHub {
  origin: string;
  /** For the first admin; used, unless the hub was started for somebody else to take it. */
  invitation: string;
  /** This test's admin joins with a link. */
  join(link: string): void;
  /** Puts a list in the place of the team's. */
  push(...names: string[]): void;
  pushList(clients: object[], more?: object): void;
  /** Asks a client of the list about a text; the link for them. */
  ask(client: string, text: string): string;
  /** What was asked and answered, a line each. */
  requests(): string;
  /** Its audit, verified. */
  audit(format: 'jsonl' | 'csv'): string;
  /** The names on the team's list. */
  list(): string[];
  /** A link for one person, whom admins may call by a name. */
  invite(role?: string, name?: string): string;
  /** Somebody joins with a link; the list as they read it. */
  joins(who: string, link: string): string;
  /** The list as somebody who joined reads it now; `refused` where they cannot. */
  reads(who: string): string;
  /** Nobody can reach the hub until `resume`. */
  pause(): Promise<void>;
  resume(): Promise<void>;
  /** Ends the access of everybody but the admin. */
  revoke(): void;
  stop(): Promise<void>;
}

/** Builds the command, starts its hub over an empty folder and joins the team it makes, unless a browser is to make it. */
export async function startTeamHub({ unmade = false } = {}): Promise<TeamHub> {
  const dir = mkdtempSync(join(tmpdir(), 'keepmum-team-'));
  const program = join(dir, process.platform === 'win32' ? 'keepmum.exe' : 'keepmum');
  execFileSync('go', ['build', '-o', program, './core/cmd/keepmum'], { cwd: root, stdio: 'inherit' });
  const args = ['hub', '--data', join(dir, 'data'), '--addr', '127.0.0.1:0'];
  let hub = spawn(program, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  const { invitation, origin } = await started(hub);
  const end = async () => {
    const ended = new Promise((resolve) => hub.once('exit', resolve));
    if (hub.exitCode !== null || hub.signalCode !== null) return;
    hub.kill();
    await ended;
  };
  const member = join(dir, 'admin.member');
  const as = (member: string, ...words: string[]) =>
    execFileSync(program, ['team', ...words, '--member', member], { encoding: 'utf8', stdio: 'pipe' }).trim();
  const team = (...words: string[]) => as(member, ...words);
  const fileOf = (who: string) => join(dir, `${who}.member`);
  const joins = (link: string) => void team('join', link);
  if (!unmade) joins(invitation);
  const pushList = (clients: object[], more?: object) => {
    const file = join(dir, 'clients.json');
    writeFileSync(file, JSON.stringify({ keepmum: 1, name: 'Studio Nine', clients, ...more }));
    team('push', file);
  };
  return {
    origin,
    invitation,
    join: joins,
    push: (...names) => pushList(names.map((name) => ({ id: name.split(' ')[0]?.toLowerCase(), name }))),
    pushList,
    list: () => JSON.parse(team('pull')).clients.map(({ name }: { name: string }) => name),
    ask(client, text) {
      const file = join(dir, 'post.txt');
      writeFileSync(file, text);
      return team('ask', file, '--client', client, '--network', 'x', '--facets', 'name');
    },
    requests: () => team('requests'),
    audit: (format) => team('audit', '--format', format),
    invite: (role = 'member', name = '') => team('invite', '--role', role, '--name', name),
    joins(who, link) {
      as(fileOf(who), 'join', link);
      return as(fileOf(who), 'pull');
    },
    reads(who) {
      try {
        return as(fileOf(who), 'pull');
      } catch {
        return 'refused';
      }
    },
    pause: end,
    async resume() {
      hub = spawn(program, [...args.slice(0, -1), new URL(origin).host], { stdio: ['ignore', 'pipe', 'ignore'] });
      await started(hub);
    },
    revoke() {
      for (const line of team('members').split('\n')) {
        const [id = '', role] = line.split(/\s+/);
        if (role !== 'admin' && !line.includes('revoked')) team('revoke', id);
      }
    },
    async stop() {
      await end();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** What the hub says at its first start. */
async function started(hub: ChildProcess): Promise<{ invitation: string; origin: string }> {
  let invitation = '';
  if (!hub.stdout) throw new Error('the hub has no output');
  for await (const line of createInterface(hub.stdout)) {
    if (line.includes('#kmi_')) invitation = line.trim();
    const origin = / teams at (\S+)/.exec(line)?.[1];
    if (origin) return { invitation, origin };
  }
  throw new Error('the hub did not start');
}
