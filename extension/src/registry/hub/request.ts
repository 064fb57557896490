import type { Member } from './member';

/** What a client or a colleague was asked, and what came of it. */
export interface Request {
  /** The hash of the link's secret. */
  id: string;
  kind: 'client' | 'colleague';
  /** Asked from this browser's place in the team. */
  mine: boolean;
  /** When it was asked, decided, and until when it may be, in milliseconds since 1970. */
  at: number;
  decidedAt?: number;
  expires: number;
  state: 'open' | 'expired' | 'approved' | 'edited' | 'declined' | 'withdrawn';
  asked: Asked;
  answered: Answered;
  /** The text that was let go went out. */
  used?: true;
  /** It has become a permission: who takes that off the list does not get it again. */
  filed?: true;
}

/** What whoever is asked sees. */
export interface Asked {
  /** Who asks, as the list calls the team. */
  from: string;
  /** The client's id on the list, and its name. */
  id: string;
  client: string;
  text: string;
  network: string;
  account?: string;
  facets: string[];
  /** Until when the permission is asked for, YYYY-MM-DD. */
  until?: string;
  /** The client approves each post: a yes is for this text alone, and becomes no permission. */
  single?: true;
  /** Of a colleague: which findings would be let go, each as `keyOf` has it. */
  findings?: string[];
}

export interface Answered {
  who?: string;
  note?: string;
  /** The wording that would be fine. */
  text?: string;
}

/** Where a permission's evidence can be looked up, who decided, and on which day. As the program writes it. */
export function evidenceOf({ hub, team }: Pick<Member, 'hub' | 'team'>, request: Request): string {
  const day = new Date(request.decidedAt ?? request.at).toISOString().slice(0, 10);
  const where = `${hub}/v1/${team}/requests/${request.id}`;
  return [where, ...(request.answered.who ? [request.answered.who] : []), day].join(', ');
}
