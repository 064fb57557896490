import { AhoCorasick as Monyone } from '@monyone/aho-corasick';
import AhoCorasick from 'ahocorasick';
import Fuse from 'fuse.js';
import { createBinaryModuleFromUrl, LocalLinter } from 'harper.js';
import Modern from 'modern-ahocorasick';
import { DataSet, englishRecommendedTransformers, parseRawPattern, RegExpMatcher } from 'obscenity';
import type { Contestant } from './contestant';
import type { Client } from './list';

// Each gets the names without their legal forms, in lower case with a draft in lower case where it knows
// no case of its own: that finds more than the names as listed.

const lower = (clients: Client[]) => clients.map(({ bare }) => bare.toLowerCase());

function places(names: string[]): (name: string) => number {
  const at = new Map(names.map((name, i) => [name, i]));
  return (name) => at.get(name) as number;
}

const floor: Contestant = {
  name: 'floor: toLowerCase()',
  prepare: async () => ({ find: (draft) => (draft.toLowerCase() === '' ? [0] : []) }),
};

const regexp: Contestant = {
  name: 'RegExp alternation',
  async prepare(clients) {
    const names = lower(clients);
    const place = places(names);
    const escaped = [...names]
      .sort((a, b) => b.length - a.length)
      .map((n) => n.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
    const any = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
    return { find: (draft) => (draft.match(any) ?? []).map((found) => place(found.toLowerCase())) };
  },
};

const ahocorasick: Contestant = {
  name: 'ahocorasick (npm)',
  async prepare(clients) {
    const names = lower(clients);
    const place = places(names);
    const matcher = new AhoCorasick(names);
    return { find: (draft) => matcher.search(draft.toLowerCase()).flatMap(([, found]) => found.map(place)) };
  },
};

const modern: Contestant = {
  name: 'modern-ahocorasick (npm)',
  async prepare(clients) {
    const matcher = new Modern(lower(clients));
    return { find: (draft) => matcher.search(draft.toLowerCase()).map(({ patternIndex }) => patternIndex) };
  },
};

const monyone: Contestant = {
  name: '@monyone/aho-corasick (npm)',
  async prepare(clients) {
    const names = lower(clients);
    const place = places(names);
    const matcher = new Monyone(names);
    return { find: (draft) => matcher.matchInText(draft.toLowerCase()).map(({ keyword }) => place(keyword)) };
  },
};

interface GoMatcher {
  mem: WebAssembly.Memory;
  reserve(n: number): number;
  build(n: number): void;
  find(n: number): number;
}

const goAhoCorasick: Contestant = {
  name: 'Go aho-corasick as wasm',
  async prepare(clients) {
    const go = new Go();
    const { instance } = await WebAssembly.instantiateStreaming(fetch('/ahocorasick.wasm'), go.importObject);
    void go.run(instance);
    const exports = instance.exports as unknown as GoMatcher;
    const encoder = new TextEncoder();
    const names = encoder.encode(lower(clients).join('\n'));
    const at = exports.reserve(names.length); // first: it may move the memory
    new Uint8Array(exports.mem.buffer, at, names.length).set(names);
    exports.build(names.length);
    const into = exports.reserve(1);
    return {
      find(draft) {
        const view = new Uint8Array(exports.mem.buffer, into, 3 * draft.length);
        const at = exports.find(encoder.encodeInto(draft, view).written);
        const [count] = new Int32Array(exports.mem.buffer, at, 1) as unknown as [number];
        return count ? [...new Int32Array(exports.mem.buffer, at + 4, count)] : [];
      },
    };
  },
};

const obscenity: Contestant = {
  name: 'obscenity',
  largest: 10_000,
  async prepare(clients) {
    const set = new DataSet<{ place: number }>();
    for (const [place, { bare }] of clients.entries()) {
      // It searches text without accents, where of most letters a second one in a row has been dropped.
      const plain = bare
        .toLowerCase()
        .normalize('NFD')
        .replace(/[^a-z &]/g, '');
      const letters = plain.replace(/([^beolsg ])\1+/g, '$1');
      set.addPhrase((phrase) => phrase.setMetadata({ place }).addPattern(parseRawPattern(letters)));
    }
    const matcher = new RegExpMatcher({ ...set.build(), ...englishRecommendedTransformers });
    return {
      find: (draft) =>
        matcher
          .getAllMatches(draft)
          .map((match) => set.getPayloadWithPhraseMetadata(match).phraseMetadata?.place ?? -1),
    };
  },
};

const fuse: Contestant = {
  name: 'fuse.js, each name in the draft',
  largest: 1000,
  async prepare(clients) {
    // It looks for a short text in long ones: a search for each name, in the draft.
    const names = lower(clients);
    return {
      find(draft) {
        const text = new Fuse([draft], { ignoreLocation: true, threshold: 0.2 });
        return names.flatMap((name, i) => (text.search(name).length > 0 ? [i] : []));
      },
    };
  },
};

const harper: Contestant = {
  name: 'harper.js lint (a grammar, no list)',
  async prepare() {
    const linter = new LocalLinter({ binary: createBinaryModuleFromUrl(`${location.origin}/harper_wasm_bg.wasm`) });
    await linter.setup();
    return { find: async (draft) => ((await linter.lint(draft)) ? [] : []) };
  },
};

export const peers = [floor, regexp, ahocorasick, modern, monyone, goAhoCorasick, obscenity, fuse, harper];
