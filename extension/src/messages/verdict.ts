/** What the checker answers, as JavaScript sees it: every span is half-open in UTF-16 units. */

export type Outcome = 'clear' | 'note' | 'warn' | 'hold';
export type Severity = Exclude<Outcome, 'clear'>;

/** How a mention was recognised. */
export type How =
  | 'name'
  | 'alias'
  | 'handle'
  | 'hashtag'
  | 'link'
  | 'domain'
  | 'brand'
  | 'person'
  | 'codename'
  | 'typo'
  | 'initials'
  | 'clues'
  | 'post'; // no mention: it is about the draft as a whole

/** Why there is no verdict. Never shown as "clear". */
export type UncheckedCode =
  | 'no-registry' // nothing imported yet
  | 'registry-unreadable' // the stored list cannot be read
  | 'locked' // the list is locked, and opened again by its writer
  | 'checker-failed' // the wasm did not load or crashed
  | 'too-late' // no answer within the second a post may wait
  | 'disconnected'; // the background went away and did not come back (extension updated)

/** A draft as the page holds it, with what the adapter could read around it. Absent means unknown. */
export interface Draft {
  text: string;
  network: string;
  account?: string;
  audience?: string;
  replyTo?: string;
  media?: { surface: string; text: string }[];
}

/** A finding with the names of the writer's list. Goes to extension pages only, never to a content script. */
export interface Finding {
  client: string;
  clientName: string;
  relationship: string;
  surface: string;
  start: number;
  end: number;
  how: How;
  facets: string[];
  confidence: 'sure' | 'likely' | 'unsure';
  severity: Severity;
  rule: string;
  /** The sentence of one of the team's own rules; those that are built in have theirs in the texts. */
  why?: string;
  /** For a name behind a wall, of which nothing else is known: whom to ask. */
  ask?: string;
  /** Which words show what is revealed beyond a name or a link; spans in the finding's surface. */
  evidence?: { facet: string; start: number; end: number; words?: string }[];
  /** For details that fit few clients of the list; the earlier ones stand in other posts. */
  clues?: {
    fits: number;
    of: number;
    details: { start: number; end: number; without: number; earlier: boolean; words?: string }[];
  };
  fixes: { kind: string; label: string; text: string }[];
}

/** How a colleague's look at what is held stands, where the team wants one. */
export interface Look {
  state: 'not-asked' | 'open' | 'approved' | 'declined' | 'expired';
  /** The approvals that posting this text would use up. */
  ids: string[];
  /** What the colleague said. */
  note?: string;
}

/** What `checker/` answers for one draft. */
export type CheckResult =
  /** `details`: those of clients that the draft holds, to be remembered once it was posted. */
  | {
      ok: true;
      outcome: Outcome;
      findings: Finding[];
      details?: number[];
      /** The client whom the draft promotes. */
      promotes?: string;
      facetsLimited?: boolean;
      second?: Look;
    }
  | { ok: false; code: UncheckedCode };

/** A finding as a content script may know it: where, how grave, and a number to speak of it by. No name, no id. */
export interface Mark {
  key: number;
  surface: string;
  start: number;
  end: number;
  severity: Severity;
}
