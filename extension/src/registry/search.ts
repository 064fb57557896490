import type { Client } from './document';
import { fold } from './fold';
import { lineBreak, lineStarts, space, tab, Words } from './words';

/** What a list shows of an entry. */
export interface Row {
  id: string;
  name: string;
  relationship: string;
}

export interface Found {
  /** The best matches first, and in the order of the list among equals. */
  rows: Row[];
  total: number;
}

/** How well an entry matches, the best first. Zero is reserved for no match. */
const exactly = 1;
const nameBegins = 2;
const wordOfName = 3;
const wordElsewhere = 4;
const scattered = 5;
const within = 6;

/** The entries a query was answered with, kept while its writer types on. */
interface Step {
  wanted: string;
  /** Whether it was looked for inside words, too. */
  inside: boolean;
  /** In the order of the list. */
  entries: Uint32Array;
}

/**
 * A list made ready to be searched as its owner types. It is one text: how many entries there are, what is searched
 * (a line per entry, which is its folded names with a tab behind each, the name first), and what is shown (a line of
 * JSON per entry). So it is stored and read in one piece, and the first entries can be shown before anything is looked
 * for. The first letters of a query are looked up, the third asks for a run through the text, and from then on only
 * what matched until then is looked at: whatever matches a longer query matched every beginning of it.
 */
export class Search {
  readonly text: string;
  /** How many entries there are. */
  readonly size: number;
  #searched: string;
  #shown: string;
  // Not made before a search.
  #words: Words | undefined;
  #shownLines: Uint32Array | undefined;
  #ranks = new Uint8Array();
  /** Of the beginnings of the query, the longest last. */
  #steps: Step[] = [];

  /** From the text of another one. */
  constructor(text: string) {
    const first = text.indexOf('\0');
    const second = text.indexOf('\0', first + 1);
    if (second < 0) throw new Error('this is no search text');
    this.text = text;
    this.size = Number(text.slice(0, first));
    this.#searched = text.slice(first + 1, second);
    this.#shown = text.slice(second + 1);
  }

  static of(clients: Client[]): Search {
    const searched = clients.map((client) => `\n${names(client).map(fold).join('\t')}\t`);
    const shown = clients.map((client) => `\n${JSON.stringify(rowOf(client))}`);
    return new Search(`${clients.length}\0${searched.join('')}\0${shown.join('')}`);
  }

  /** Does a part of what the first search would have to wait for. Whether that was the last. */
  prepare(letters?: number): boolean {
    this.#words ??= new Words(this.#searched, this.size);
    if (!this.#words.more(letters)) return false;
    this.#shownLines ??= lineStarts(this.#shown, this.size);
    return true;
  }

  /** Entries in which every word of the query stands somewhere; all of them for an empty query. */
  find(query: string, limit: number): Found {
    const wanted = fold(query);
    // Punctuation alone asks for nothing that could be found.
    if (wanted === '') return query.trim() === '' ? this.#first(limit) : { rows: [], total: 0 };
    this.#begin();
    // A letter or two stand in nearly every entry: they ask for the beginnings of words.
    const inside = wanted.length > 2 || beyondLatin.test(wanted);
    const last = this.#stepBefore(wanted);
    const before = last?.inside || !inside ? last : undefined;
    if (before) this.#lookAmong(before.entries, wanted, inside);
    else if (inside) this.#lookInside(wanted);
    else this.#words?.look(wanted, (entry, at) => this.#note(entry, this.#rankOf(wanted, at, entry)));
    const found = this.#best(limit);
    if (last?.wanted !== wanted) this.#steps.push({ wanted, inside, entries: this.#matched(found.total, before) });
    return found;
  }

  /** Entries that have exactly this among their names, account names or addresses. */
  named(value: string, limit: number): Row[] {
    const wanted = fold(value);
    if (wanted === '') return [];
    this.#begin();
    this.#run(`\t${wanted}\t`, (_, entry) => this.#note(entry, wordElsewhere));
    this.#run(`\n${wanted}\t`, (_, entry) => this.#note(entry, exactly));
    return this.#best(limit).rows;
  }

  #begin(): void {
    this.prepare();
    this.#ranks = this.#ranks.length === this.size ? this.#ranks.fill(0) : new Uint8Array(this.size);
  }

  get #lines(): Uint32Array {
    return this.#words?.lines ?? new Uint32Array();
  }

  /** What was asked last that this query goes on from; what it does not go on from is forgotten. */
  #stepBefore(wanted: string): Step | undefined {
    for (;;) {
      const last = this.#steps.at(-1);
      if (!last || wanted.startsWith(last.wanted)) return last;
      this.#steps.pop();
    }
  }

  #matched(total: number, before: Step | undefined): Uint32Array {
    if (before?.entries.length === total) return before.entries;
    const entries = new Uint32Array(total);
    for (let at = 0, entry = 0; at < total; entry++) if (this.#ranks[entry]) entries[at++] = entry;
    return entries;
  }

  #note(entry: number, rank: number): void {
    const before = this.#ranks[entry];
    if (rank > 0 && (!before || rank < before)) this.#ranks[entry] = rank;
  }

  #lookAmong(entries: Uint32Array, wanted: string, inside: boolean): void {
    const words = wanted.split(' ');
    for (const entry of entries) {
      const line = this.#line(entry);
      const rank = rankIn(line, wanted, inside);
      const scatters = rank === 0 && words.length > 1 && words.every((word) => line.includes(word));
      this.#note(entry, scatters ? scattered : rank);
    }
  }

  #lookInside(wanted: string): void {
    const words = wanted.split(' ');
    const longest = words.reduce((one, other) => (other.length > one.length ? other : one));
    this.#run(longest, (at, entry) => {
      const line = this.#line(entry);
      const rank = rankIn(line, wanted, true, words.length > 1 ? 0 : at - (this.#lines[entry] ?? 0));
      const scatters = rank === 0 && words.every((word) => line.includes(word));
      this.#note(entry, scatters ? scattered : rank);
    });
  }

  /** Goes from one entry that holds `part` to the next. */
  #run(part: string, found: (at: number, entry: number) => void): void {
    const lines = this.#lines;
    const searched = this.#searched;
    let entry = 0;
    for (let at = searched.indexOf(part); at >= 0; at = searched.indexOf(part, lines[entry])) {
      while ((lines[entry + 1] ?? at + 1) <= at) entry++;
      found(at, entry);
      entry++;
    }
  }

  /** What a word of an entry that begins with `part` at `at` is worth. */
  #rankOf(part: string, at: number, entry: number): number {
    const before = this.#searched.charCodeAt(at - 1);
    if (before === lineBreak) return this.#searched.charCodeAt(at + part.length) === tab ? exactly : nameBegins;
    return before === space && this.#searched.indexOf('\t', this.#lines[entry]) > at ? wordOfName : wordElsewhere;
  }

  #best(limit: number): Found {
    const counts = new Uint32Array(within + 1);
    for (const rank of this.#ranks) counts[rank] = (counts[rank] ?? 0) + 1;
    const rows: Row[] = [];
    for (let rank = exactly; rank <= within && rows.length < limit; rank++) {
      let left = Math.min(counts[rank] ?? 0, limit - rows.length);
      for (let at = this.#ranks.indexOf(rank); left > 0; at = this.#ranks.indexOf(rank, at + 1), left--) {
        rows.push(this.#row(at));
      }
    }
    return { rows, total: this.size - (counts[0] ?? 0) };
  }

  #first(limit: number): Found {
    const rows: Row[] = [];
    for (let at = 1; rows.length < Math.min(limit, this.size); ) {
      const end = this.#shown.indexOf('\n', at);
      rows.push(readRow(this.#shown.slice(at, end < 0 ? undefined : end)));
      at = end + 1;
    }
    return { rows, total: this.size };
  }

  #line(entry: number): string {
    return this.#searched.slice(this.#lines[entry], this.#lines[entry + 1]);
  }

  #row(at: number): Row {
    return readRow(this.#shown.slice(this.#shownLines?.[at], this.#shownLines?.[at + 1]));
  }
}

/** The best rank of a line for a phrase, which is looked for from `from` on; 0 when it does not stand there. */
function rankIn(line: string, part: string, inside: boolean, from = 0): number {
  let best = 0;
  let nameEnd = 0;
  for (let at = line.indexOf(part, from); at >= 0; at = line.indexOf(part, at + 1)) {
    const before = line.charCodeAt(at - 1);
    if (before === lineBreak) return line.charCodeAt(at + part.length) === tab ? exactly : nameBegins;
    nameEnd ||= line.indexOf('\t');
    if (before === space && at < nameEnd) return wordOfName;
    const rank = before === tab || before === space ? wordElsewhere : inside ? within : 0;
    if (rank > 0 && (best === 0 || rank < best)) best = rank;
    if (best === wordElsewhere && at > nameEnd) break; // past the name, nothing better comes
  }
  return best;
}

/** Scripts in which a letter or two may be a word. */
const beyondLatin = /[\u0370-\uffff]/;

function names(client: Client): string[] {
  const lists = [client.aliases, client.domains, client.brands, client.people, client.codenames];
  const handles = Object.values(client.handles ?? {}).flat();
  return [client.name, ...lists.flatMap((list) => list ?? []), ...handles];
}

function rowOf({ id = '', name, relationship }: Client): string[] {
  return [id, name, relationship || 'client'];
}

function readRow(line: string): Row {
  const [id = '', name = '', relationship = ''] = JSON.parse(line) as string[];
  return { id, name, relationship };
}
