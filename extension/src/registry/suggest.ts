import type { Client } from './document';
import { networkOf, profileOf } from './profile';

/** The page somebody looks at while they add a client: what they selected there, or the client's own profile. */
export interface Seen {
  url: URL;
  title: string;
  selection: string;
}

/** What could be put into the fields of a new client. It is offered; nothing is filled in. */
export interface Suggestions {
  names: string[];
  aliases: string[];
  domains: string[];
  /** By network. */
  handles: Record<string, string[]>;
}

/**
 * Suggestions from the name as far as it is typed, and from the page. Where an entry already says what its web
 * address or account is, nothing is guessed from the name: only what the page shows is news.
 */
export function suggest(typed: string, page: Seen | undefined, entry?: Client): Suggestions {
  const found: Suggestions = { names: [], aliases: [], domains: [], handles: {} };
  const handle = (network: string, name: string) => {
    found.handles[network] = [...(found.handles[network] ?? []), name];
  };
  if (page) {
    const selected = asName(page.selection);
    if (selected) found.names.push(selected);
    const profile = profileOf(page.url);
    const site = !networkOf(page.url) && /^https?:$/.test(page.url.protocol);
    if (profile || site) found.names.push(...asNames(titleName(page.title)));
    if (profile) handle(profile.network, profile.handle);
    if (site) found.domains.push(page.url.hostname.replace(/^www\./, ''));
  }
  const guess = (network: string, name: string) => {
    if (!entry?.handles?.[network]?.length) handle(network, name);
  };
  const address = asAddress(typed);
  const words = plainWords(address ? (address.hostname.replace(/^www\./, '').split('.')[0] ?? '') : typed);
  if (address) {
    found.domains.push(address.hostname.replace(/^www\./, ''));
    if (words[0]) found.names.push(capital(words[0]));
  } else {
    const [first = ''] = words;
    if (!entry?.aliases?.length && words.length > 1 && letters(first).length > 3 && !common.test(first))
      found.aliases.push(first);
  }
  const joined = letters(words.join(''));
  if (joined.length > 3) {
    if (joined.length <= 15) guess('x', joined);
    guess('linkedin', `company/${words.map(letters).filter(Boolean).join('-')}`);
    guess('facebook', joined);
    if (!address && !entry?.domains?.length)
      for (const ending of endings(typed)) found.domains.push(`${joined}.${ending}`);
  }
  return found;
}

/** The legal forms people type most, with the ending their addresses often have. */
const forms: Record<string, string> = {
  ag: 'ch',
  bv: 'nl',
  co: 'com',
  corp: 'com',
  corporation: 'com',
  gmbh: 'de',
  inc: 'com',
  kg: 'de',
  limited: 'co.uk',
  llc: 'com',
  llp: 'com',
  ltd: 'co.uk',
  plc: 'co.uk',
  pty: 'com.au',
  sa: 'fr',
  sarl: 'fr',
  sas: 'fr',
  sl: 'es',
  spa: 'it',
  srl: 'it',
};

/** First words that so many firms share that they name none. */
const common =
  /^(the|new|old|first|great|royal|national|international|global|united|american|british|european|saint|studio|group|bank|hotel|house|city|north|south|east|west)$/i;

/** The words of a name without its legal form. */
function plainWords(name: string): string[] {
  const words = name
    .trim()
    .split(/[\s,]+/)
    .filter(Boolean);
  while (words.length > 1 && forms[letters(words.at(-1) ?? '')]) words.pop();
  return words.filter((word) => /[\p{L}\p{N}]/u.test(word));
}

function endings(name: string): string[] {
  const last =
    forms[
      letters(
        name
          .trim()
          .split(/[\s,]+/)
          .at(-1) ?? '',
      )
    ];
  return [...new Set(['com', ...(last ? [last] : [])])];
}

/** What an address is made of: plain letters and digits. */
function letters(word: string): string {
  const even = word
    .replace(/ß/g, 'ss')
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '');
  return even.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** Something typed as a name that is a web address. */
function asAddress(typed: string): URL | undefined {
  const text = typed.trim();
  if (!/^(https?:\/\/\S+|[\w-]+(\.[\w-]+)*\.[a-z]{2,})$/i.test(text)) return undefined;
  const address = text.includes('://') ? text : `https://${text}`;
  return URL.canParse(address) ? new URL(address) : undefined;
}

/** What was selected, where it is short enough to be a name. */
function asName(selection: string): string | undefined {
  const text = selection.replace(/\s+/g, ' ').trim();
  return text.length > 1 && text.length <= 80 ? text : undefined;
}

function asNames(text: string): string[] {
  const name = asName(text);
  return name ? [name] : [];
}

/** The name in the title of a page: "(3) Example Ltd (@example) / X", "Example Ltd: Overview | LinkedIn". */
function titleName(title: string): string {
  const plain = title.replace(/^\(\d+\+?\)\s*/, '');
  const [name = ''] = plain.split(/ \(@|: | [|/–—·-] /);
  return name.trim();
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
