import type { CheckResult, Draft, Finding, How, Outcome, Severity } from '../messages/verdict';

// The words of the program, in the order of wasm/bridge/verdict.go, which says how a verdict is written.
const outcomes: Outcome[] = ['clear', 'note', 'warn', 'hold'];
const relationships = ['', 'client', 'prospect', 'former', 'supplier', 'partner', 'own'];
const hows: How[] = [
  'name',
  'alias',
  'brand',
  'codename',
  'person',
  'initials',
  'typo',
  'handle',
  'hashtag',
  'link',
  'domain',
  'clues',
  'post',
];
const confidences: Finding['confidence'][] = ['unsure', 'likely', 'sure'];
const facets = [
  'name',
  'tag',
  'relationship',
  'future',
  'service',
  'result',
  'complaint',
  'promotion',
  'place',
  'image',
  'clues',
];

/** Whether an answer is a verdict: every other one is JSON. */
export function isVerdict(bytes: Uint8Array): boolean {
  return (bytes[0] ?? outcomes.length) < outcomes.length;
}

/** Reads the verdict on a draft. */
export function readVerdict(bytes: Uint8Array, draft: Draft): CheckResult {
  const outcome = word(outcomes, bytes[0]);
  if (bytes.length === 1) return { ok: true, outcome, findings: [] };
  const rows = new Rows(bytes);
  const facetsLimited = rows.number() === 1 || undefined;
  const promotes = rows.string() || undefined;
  const details = rows.list(() => rows.number());
  const findings = rows.list(() => finding(rows, draft));
  return { ok: true, outcome, findings, details, promotes, facetsLimited };
}

function finding(rows: Rows, draft: Draft): Finding {
  const [client, clientName, rule] = [rows.string(), rows.string(), rows.string()];
  const relationship = word(relationships, rows.number());
  const how = word(hows, rows.number());
  const confidence = word(confidences, rows.number());
  const severity = word(outcomes, rows.number()) as Severity;
  const media = rows.number();
  const surface = media === 0 ? 'text' : (draft.media?.[media - 1]?.surface ?? '');
  const start = rows.number();
  const end = start + rows.number();
  const revealed = facetsOf(rows.number());
  const why = rows.string() || undefined;
  const ask = rows.string() || undefined;
  const evidence = rows.list(() => {
    const facet = word(facets, rows.number());
    return { facet, ...rows.span() };
  });
  const clues = cluesOf(rows, rows.number());
  const fixes = rows.list(() => ({ kind: rows.string(), label: rows.string(), text: rows.string() }));
  return {
    client,
    clientName,
    relationship,
    surface,
    start,
    end,
    how,
    facets: revealed,
    confidence,
    severity,
    rule,
    why,
    ask,
    evidence: evidence.length > 0 ? evidence : undefined,
    clues,
    fixes,
  };
}

function cluesOf(rows: Rows, count: number): Finding['clues'] {
  if (count === 0) return undefined;
  const [fits, of] = [rows.number(), rows.number()];
  const details = Array.from({ length: count - 1 }, () => ({
    ...rows.span(),
    without: rows.number(),
    earlier: rows.number() === 1,
  }));
  return { fits, of, details };
}

function facetsOf(set: number): string[] {
  const all: string[] = [];
  for (let i = 0; set >> i; i++) if ((set >> i) & 1) all.push(word(facets, i));
  return all;
}

/** A word that is not there is no verdict. */
function word<W>(list: W[], place: number | undefined): W {
  const found = list[place ?? -1];
  if (found === undefined) throw new Error('the checker said something that is not known');
  return found;
}

// What stands first is a letter like any other.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Goes through a verdict from its outcome on. */
class Rows {
  #bytes: Uint8Array;
  #at = 1;
  #letters: string;
  #unit = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    const size = this.number();
    this.#letters = decoder.decode(bytes.subarray(this.#at + size));
  }

  number(): number {
    let byte = this.#bytes[this.#at++] ?? 0;
    let value = byte & 0x7f;
    // No shifts: the number of a detail has 53 bits.
    for (let times = 128; byte >= 0x80; times *= 128) {
      byte = this.#bytes[this.#at++] ?? 0;
      value += (byte & 0x7f) * times;
    }
    return value;
  }

  string(): string {
    const from = this.#unit;
    this.#unit += this.number();
    return this.#letters.slice(from, this.#unit);
  }

  span(): { start: number; end: number } {
    const start = this.number();
    return { start, end: start + this.number() };
  }

  list<Item>(item: () => Item): Item[] {
    const all: Item[] = [];
    for (let left = this.number(); left > 0; left--) all.push(item());
    return all;
  }
}
