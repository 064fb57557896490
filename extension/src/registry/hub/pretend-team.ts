import { PretendHub } from './pretend-hub';

interface Row {
  id: string;
  role: string;
  label: string;
  handed: string;
  joined_ms: number;
  revoked_ms?: number;
  token: string;
}

/** For tests: a hub with its members, its history and what it heard. */
export class PretendTeam {
  people: Row[] = [];
  /** Invitations by their code. */
  invited = new Map<string, { role: string; label: string }>();
  /** The list as it was in each version. */
  past: { head: PretendHub['head']; items: Map<string, string | null>; note?: string }[] = [];
  /** Everything that was sent, but for the list itself. */
  heard = '';
  audit: object[] = [];
  readonly hub: PretendHub;

  constructor(hub: PretendHub) {
    this.hub = hub;
  }

  static async of(team: string): Promise<PretendTeam> {
    return new PretendTeam(await PretendHub.of(team));
  }

  /** Somebody joins with an invitation, or is there already with a label. */
  join(token: string, role: string, label = ''): Row {
    const row = { id: `m${this.people.length}`, role, label, handed: '', joined_ms: 1, token };
    this.people.push(row);
    return row;
  }

  readonly fetch: typeof fetch = async (input, init) => {
    const url = new URL(String(input));
    const path = url.pathname.replace(/^\/v1\/[^/]+/, '');
    const body = String(init?.body ?? '');
    if (path === '/join') return this.#joins(new Headers(init?.headers).get('Authorization') ?? '');
    const me = this.people.find(({ token }) => new Headers(init?.headers).get('Authorization') === `Bearer ${token}`);
    if (!me || me.revoked_ms !== undefined) return new Response('{}', { status: 401 });
    if (!/^\/(sync|changes|at)/.test(path)) this.heard += `${path} ${body}\n`;
    const own = this.#people(me, path, init?.method ?? 'GET', body) ?? this.#history(path, url);
    if (own) return own;
    this.hub.handed = me.handed;
    const answer = await this.hub.fetch(input, init);
    if (path === '/changes' && answer.ok) {
      const items = new Map([...this.hub.items].map(([id, { doc }]) => [id, doc]));
      this.past.push({ head: { ...this.hub.head }, items, note: JSON.parse(body).note });
    }
    return answer;
  };

  /** The first admin, with the invitation that the hub printed; once more where the answer was lost. */
  #joins(bearer: string): Response {
    const token = bearer.slice('Bearer '.length);
    return Response.json(told(this.people.find((one) => one.token === token) ?? this.join(token, 'admin')));
  }

  #people(me: Row, path: string, method: string, body: string): Response | undefined {
    if (path === '/me') return Response.json(told(me));
    const [, place, id] = path.split('/');
    if (place !== 'members' && place !== 'invites') return undefined;
    if (me.role !== 'admin') return new Response('{}', { status: 403 });
    if (place === 'invites') {
      const code = `kmi_${String(this.invited.size).padStart(26, 'a').replace(/\d/g, 'b')}`;
      this.invited.set(code, JSON.parse(body));
      return Response.json({ code });
    }
    if (id === undefined) return Response.json({ members: this.people.map(told) });
    const row = this.people.find((one) => one.id === id);
    if (!row) return new Response('{}', { status: 404 });
    if (method === 'DELETE') row.revoked_ms = 2;
    else Object.assign(row, JSON.parse(body));
    return new Response(null, { status: 204 });
  }

  #history(path: string, url: URL): Response | undefined {
    if (path === '/audit') {
      const after = Number(url.searchParams.get('after'));
      const entries = this.audit.filter((entry) => (entry as { seq: number }).seq > after);
      return Response.json({ entries: entries.slice(0, 2) });
    }
    if (path === '/history') {
      const versions = this.past.map(({ head, note }) => ({ version: head.version, at_ms: 5, member: 'm0', note }));
      return Response.json({ versions: versions.reverse() });
    }
    const [, version] = /^\/at\/(\d+)$/.exec(path) ?? [];
    const at = this.past.find(({ head }) => head.version === Number(version));
    if (version === undefined) return undefined;
    if (!at) return new Response('{}', { status: 404 });
    const items = [...at.items].map(([id, doc]) => ({ id, version: 1, doc }));
    const after = Number(url.searchParams.get('after'));
    const page = items.slice(after, after + 2); // two at a time, so that somebody has to page
    const next = after + page.length;
    return Response.json({ ...at.head, next: String(next), more: next < items.length, items: page });
  }
}

function told({ token: _, ...row }: Row): object {
  return row;
}
