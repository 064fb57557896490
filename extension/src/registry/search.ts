import type { Client } from './document';
import { fold } from './fold';

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

/**
 * A list made ready to be searched as its owner types. It is one text: how many entries there are, what is searched
 * (a line per entry, which is its folded names with a tab behind each, the name first), and what is shown (a line of
 * JSON per entry). So it is stored and read in one piece, the first entries can be shown before anything is looked
 * for, and a search is a few runs of `indexOf` that make nothing but the rows it answers.
 */
export class Search {
  readonly text: string;
  /** How many entries there are. */
  readonly size: number;
  #searched: string;
  #shown: string;
  // Where the lines begin, each with its line break, and one more for the end. Not asked for before a search.
  #searchedLines: Uint32Array | undefined;
  #shownLines: Uint32Array | undefined;
  #ranks = new Uint8Array();

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

  /** Entries in which every word of the query stands somewhere; all of them for an empty query. */
  find(query: string, limit: number): Found {
    const wanted = fold(query);
    // Punctuation alone asks for nothing that could be found.
    if (wanted === '') return query.trim() === '' ? this.#first(limit) : { rows: [], total: 0 };
    this.#begin();
    const words = wanted.split(' ');
    if (words.length > 1) this.#lookForAll(words);
    if (wanted.length > 2 || beyondLatin.test(wanted)) {
      this.#look(wanted, (at, entry) => this.#rank(wanted, at, entry));
    } else {
      // A letter or two stand in nearly every entry: they ask for the beginnings of words.
      this.#look(`\t${wanted}`, () => wordElsewhere);
      this.#look(` ${wanted}`, (at, entry) => (this.#inName(at, entry) ? wordOfName : wordElsewhere));
      this.#look(`\n${wanted}`, (at) => this.#rankOf(wanted, at + 1));
    }
    return this.#best(limit);
  }

  /** Entries that have exactly this among their names, account names or addresses. */
  named(value: string, limit: number): Row[] {
    const wanted = fold(value);
    if (wanted === '') return [];
    this.#begin();
    this.#look(`\t${wanted}\t`, () => wordElsewhere);
    this.#look(`\n${wanted}\t`, () => exactly);
    return this.#best(limit).rows;
  }

  #begin(): void {
    this.#ranks = this.#ranks.length === this.size ? this.#ranks.fill(0) : new Uint8Array(this.size);
  }

  get #lines(): Uint32Array {
    this.#searchedLines ??= lineStarts(this.#searched, this.size);
    return this.#searchedLines;
  }

  /** Goes from one entry that holds `part` to the next and notes its rank where it is better than the one before. */
  #look(part: string, rank: (at: number, entry: number) => number): void {
    const lines = this.#lines;
    const searched = this.#searched;
    let entry = 0;
    for (let at = searched.indexOf(part); at >= 0; at = searched.indexOf(part, lines[entry])) {
      while ((lines[entry + 1] ?? at + 1) <= at) entry++;
      const now = rank(at, entry);
      const before = this.#ranks[entry];
      if (now > 0 && (!before || now < before)) this.#ranks[entry] = now;
      entry++;
    }
  }

  /** The best rank of an entry in which `part` stands at `at` for the first time. */
  #rank(part: string, at: number, entry: number): number {
    const end = this.#lines[entry + 1] ?? 0;
    let best = within;
    for (let here = at; here >= 0 && here < end && best > nameBegins; here = this.#searched.indexOf(part, here + 1)) {
      const rank = this.#rankOf(part, here);
      best = Math.min(best, rank === wordOfName && !this.#inName(here, entry) ? wordElsewhere : rank);
      if (rank === wordElsewhere) break; // past the name, nothing better comes
    }
    return best;
  }

  /** What the place of one occurrence is worth. */
  #rankOf(part: string, at: number): number {
    const before = this.#searched.charCodeAt(at - 1);
    if (before === lineBreak) return this.#searched.charCodeAt(at + part.length) === tab ? exactly : nameBegins;
    if (before === tab) return wordElsewhere;
    return before === space ? wordOfName : within;
  }

  /** The words of a query in any order, wherever they stand. */
  #lookForAll(words: string[]): void {
    const longest = words.reduce((one, other) => (other.length > one.length ? other : one));
    const others = words.filter((word) => word !== longest);
    this.#look(longest, (_, entry) => {
      const line = this.#searched.slice(this.#lines[entry], this.#lines[entry + 1]);
      return others.every((word) => line.includes(word)) ? scattered : 0;
    });
  }

  #inName(at: number, entry: number): boolean {
    return this.#searched.indexOf('\t', this.#lines[entry]) > at;
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

  #row(at: number): Row {
    this.#shownLines ??= lineStarts(this.#shown, this.size);
    return readRow(this.#shown.slice(this.#shownLines[at], this.#shownLines[at + 1]));
  }
}

const lineBreak = 10;
const tab = 9;
const space = 32;

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

/** Where the line breaks of a text of so many lines stand, and its end. */
function lineStarts(text: string, lines: number): Uint32Array {
  const found = new Uint32Array(lines + 1);
  for (let at = 0, line = 0; line < lines; at = text.indexOf('\n', at + 1)) found[line++] = at;
  found[lines] = text.length;
  return found;
}
