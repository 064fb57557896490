import { sha256Hex } from './bytes';

interface Op {
  id: string;
  doc: string | null;
}

/** For tests: a hub of one team in memory, that counts what goes over the wire. */
export class PretendHub {
  head = { version: 0, etag: '', root: '', signer: '', signature: '' };
  /** By item: the version it was changed in, and its document. */
  items = new Map<string, { version: number; doc: string | null }>();
  sent = 0;
  received = 0;
  changes = 0;
  /** What becomes of the next requests instead of an answer. */
  faults: ('down' | 'lost' | 'forbidden' | 'full')[] = [];
  /** What an admin handed to whoever asks. */
  handed = '';
  /** Called before a change is looked at: somebody else is quicker. */
  before: (() => Promise<void>) | undefined;

  static async of(team: string): Promise<PretendHub> {
    const hub = new PretendHub();
    hub.head.etag = `0-${await sha256Hex(team)}`;
    return hub;
  }

  readonly fetch: typeof fetch = async (input, init) => {
    const body = String(init?.body ?? '');
    this.sent += body.length;
    const url = new URL(String(input));
    const fault = url.pathname.endsWith('/changes') ? this.faults.shift() : undefined;
    if (fault === 'down') throw new TypeError('down');
    if (fault === 'forbidden') return new Response('{}', { status: 403 });
    if (fault === 'full') return new Response('{}', { status: 507 });
    const answer = await this.#answer(url, new Headers(init?.headers), body);
    if (fault === 'lost') throw new TypeError('lost');
    this.received += (await answer.clone().text()).length;
    return answer;
  };

  async #answer(url: URL, headers: Headers, body: string): Promise<Response> {
    if (url.pathname.endsWith('/changes')) return this.#change(headers.get('If-Match') ?? '', JSON.parse(body));
    if (url.pathname.endsWith('/me')) return Response.json({ id: 'me', role: 'editor', handed: this.handed });
    if (headers.get('If-None-Match') === `"${this.head.etag}"`) return new Response(null, { status: 304 });
    const [version = '0', id = ''] = (url.searchParams.get('after') || '0.').split('.');
    const behind = [...this.items]
      .filter(([item, one]) => one.version > Number(version) || (one.version === Number(version) && item > id))
      .sort(([a, one], [b, other]) => one.version - other.version || (a < b ? -1 : 1));
    const last = behind.at(-1);
    const next = last ? `${last[1].version}.${last[0]}` : url.searchParams.get('after');
    const items = behind.map(([item, one]) => ({ id: item, ...one }));
    return Response.json({ ...this.head, next, more: false, items });
  }

  async #change(match: string, change: { nonce: string; ops: Op[]; root: string; signer: string; signature: string }) {
    const before = this.before;
    this.before = undefined;
    await before?.();
    if (match !== `"${this.head.etag}"`) return new Response('{"code":"changed"}', { status: 412 });
    const { nonce, ops, root, signer, signature } = change;
    const version = this.head.version + 1;
    const etag = `${version}-${await sha256Hex(`${this.head.etag}\0${nonce}\0${JSON.stringify(ops)}`)}`;
    this.head = { version, etag, root, signer, signature };
    this.changes++;
    for (const { id, doc } of ops) this.items.set(id, { version, doc });
    return Response.json(this.head);
  }
}
