import { today } from '../registry/today';
import { linkOf, type Post } from './post';

/**
 * The files of an archive of X that hold posts; one archive has several when there are many. Each is a script that
 * assigns a list: `window.YTD.tweets.part0 = [ … ]`.
 */
export const xFiles = /(^|\/)data\/(tweets?|community-tweet)(-part\d+)?\.js$|^tweets?(-part\d+)?\.js$/;
export const xAccountFile = /(^|\/)data\/account\.js$/;

interface Tweet {
  id_str?: string;
  full_text?: string;
  text?: string;
  created_at?: string;
  in_reply_to_screen_name?: string;
  entities?: { urls?: { url?: string; expanded_url?: string }[] };
}

/** An entry of the list that such a file assigns; undefined where nothing was written. */
export function xPost(entry: unknown, account?: string): Post | undefined {
  const { tweet = entry as Tweet } = entry as { tweet?: Tweet };
  const text = asWritten(tweet);
  if (text === '') return undefined;
  const at = new Date(tweet.created_at ?? '');
  const id = /^\d+$/.test(tweet.id_str ?? '') ? tweet.id_str : undefined;
  return {
    network: 'x',
    text,
    day: Number.isNaN(at.getTime()) ? '' : today(at),
    link: id && linkOf(`https://x.com/${account ?? 'i/web'}/status/${id}`, 'x.com'),
    account,
    replyTo: tweet.in_reply_to_screen_name || undefined,
  };
}

/** The writer's own account name, of the one entry of its file. */
export function xAccountIn(entry: unknown): string | undefined {
  const name = (entry as { account?: { username?: unknown } }).account?.username;
  return typeof name === 'string' && /^\w{1,30}$/.test(name) ? name : undefined;
}

/** The text as its writer typed it: links at full length, signs as signs. */
function asWritten({ full_text, text, entities }: Tweet): string {
  let written = full_text ?? text ?? '';
  for (const { url, expanded_url } of entities?.urls ?? []) {
    if (url && expanded_url) written = written.replaceAll(url, expanded_url);
  }
  return written.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&').trim();
}
