import type { Member } from './member';

/** What a hub answered. */
export type Answer =
  | { code: 'ok'; etag: string | undefined; body: Record<string, unknown> }
  | { code: 'unchanged' }
  | { code: 'used' }
  | { code: 'access-ended' | 'network' | 'redirected' | 'wrong-type' }
  | { code: 'status'; status: number; retryAfter?: number };

export interface Question {
  method?: 'GET' | 'POST' | 'DELETE';
  body?: object;
  /** Of the version that is known: only another one is answered with. */
  etag?: string;
  /** Of the version that a change starts from. */
  from?: string;
}

/** Thrown where a hub did not do one of several things that belong together. */
export class Unanswered extends Error {
  readonly answer: Exclude<Answer, { code: 'ok' }>;

  constructor(answer: Exclude<Answer, { code: 'ok' }>) {
    super(answer.code);
    this.answer = answer;
  }
}

/** Asks for one of several things that belong together. Throws `Unanswered`. */
export async function askFor(...asked: Parameters<typeof askHub>): Promise<Record<string, unknown>> {
  const answer = await askHub(...asked);
  if (answer.code !== 'ok') throw new Unanswered(answer);
  return answer.body;
}

const patience = 60_000;

/** Asks the hub of a team. The token goes into a header, never into an address. */
export async function askHub(
  { hub, team, token }: Pick<Member, 'hub' | 'team' | 'token'>,
  path: string,
  { method = 'GET', body, etag, from }: Question,
  ask: typeof fetch = fetch,
): Promise<Answer> {
  try {
    const response = await ask(`${hub}/v1/${team}${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${token}`,
        ...(etag && { 'If-None-Match': `"${etag}"` }),
        ...(from && { 'If-Match': `"${from}"` }),
        ...(body && { 'Content-Type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'manual', // following one would send the token to an address nobody configured
      signal: AbortSignal.timeout(patience),
    });
    return await answerOf(response);
  } catch {
    return { code: 'network' }; // not reached, or it ended in the middle
  }
}

async function answerOf(response: Response): Promise<Answer> {
  const { status, headers } = response;
  if (response.type === 'opaqueredirect' || (status >= 300 && status < 400 && status !== 304)) {
    return { code: 'redirected' };
  }
  if (status === 304) return { code: 'unchanged' };
  if (status === 401) return { code: 'access-ended' };
  if (status === 410) return { code: 'used' };
  if (status === 204) return { code: 'ok', etag: undefined, body: {} };
  if (status !== 200) {
    const retryAfter = Number(headers.get('Retry-After'));
    return { code: 'status', status, ...(Number.isInteger(retryAfter) && retryAfter > 0 && { retryAfter }) };
  }
  const body: unknown = await response.json().catch(() => undefined);
  if (typeof body !== 'object' || body === null) return { code: 'wrong-type' };
  return { code: 'ok', etag: headers.get('ETag') ?? undefined, body: body as Record<string, unknown> };
}
