import { type Client, known } from './list';

/** How a name may be written, by kind; undefined where a name cannot be written so. */
const ways: Record<string, (client: Client) => string | undefined> = {
  'as listed': ({ name }) => name,
  'no legal form': ({ bare }) => bare,
  'other case': ({ bare }) => bare.toUpperCase(),
  possessive: ({ bare }) => `${bare}'s`,
  'line break inside': ({ bare }) => joined(bare, '\n'),
  'no-break space': ({ bare }) => joined(bare, '\u00a0'),
  hyphen: ({ bare }) => joined(bare, '-'),
  'and for &': ({ bare }) => changed(bare, bare.replace('&', 'and')),
  'no accents': ({ bare }) => changed(bare, bare.normalize('NFD').replace(/\p{M}/gu, '')),
  'accents added': ({ bare }) => bare.replace('e', 'é').replace('i', 'í').replace('a', 'à'),
  'umlaut spelled out': ({ bare }) => changed(bare, bare.replace('ü', 'ue')),
  'full width': ({ bare }) => bare.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
  'styled letters': ({ bare }) => bare.replace(/[a-z]/g, (c) => String.fromCodePoint(c.charCodeAt(0) - 97 + 0x1d41a)),
  'look-alike letters': ({ bare }) => bare.replace(/a/g, 'а').replace(/o/g, 'о').replace(/e/g, 'е'),
  'zero-width inside': ({ bare }) => `${bare.slice(0, 3)}\u200b${bare.slice(3)}`,
  l33t: ({ bare }) => bare.replace(/a/g, '4').replace(/e/g, '3').replace(/i/g, '1').replace(/o/g, '0'),
  'letters apart': ({ bare }) => [...bare.split(' ')[0]!].join(' ') + bare.slice(bare.split(' ')[0]!.length),
  'drawn out': ({ bare }) => bare + (bare.at(-1) as string).repeat(3),
  hashtag: ({ bare }) => `#${bare.replace(/[ &]/g, '')}`,
  'glued hashtag': ({ bare }) => `#WorkingWith${bare.replace(/[ &]/g, '')}`,
  handle: ({ handle }) => `@${handle}`,
  'handle with a suffix': ({ handle }) => `@${handle}UK`,
  address: ({ domain }) => `https://www.${domain}/about`,
  'letter missing': ({ bare }) => bare.slice(0, 4) + bare.slice(5),
  'letters swapped': ({ bare }) => bare.slice(0, 3) + bare[4] + bare[3] + bare.slice(5),
  Cyrillic: ({ bare }) => ({ Norvanta: 'Норванта', Quillmark: 'Квиллмарк' })[bare],
};

function joined(name: string, by: string): string | undefined {
  return changed(name, name.replace(/ (?!&)(?<!& )/g, by));
}

function changed(name: string, to: string): string | undefined {
  return to === name ? undefined : to;
}

export interface Variant {
  kind: string;
  text: string;
  client: number; // its place in the list
}

/** Every known client, written in every way it can be, in a sentence. */
export const variants: Variant[] = Object.entries(ways).flatMap(([kind, write]) =>
  known.flatMap((of, client) => {
    const written = write(of);
    return written ? [{ kind, text: `Spent the morning with ${written} today.`, client }] : [];
  }),
);
