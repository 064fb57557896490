import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Writable } from 'node:stream';
import { TextReader, Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';

const megabyte = 1024 * 1024;
const parts = 2;

/**
 * Writes an archive as X makes them, of about so many megabytes: two fifths of it are posts, the rest pictures. The
 * words are invented, and one post in fifty names a client of the large list.
 */
export async function writeLargeArchive(path: string, megabytes: number): Promise<void> {
  const zip = new ZipWriter<unknown>(Writable.toWeb(createWriteStream(path)) as WritableStream, { level: 0 });
  await zip.add(
    'data/account.js',
    new TextReader('window.YTD.account.part0 = [{"account":{"username":"annexample"}}]'),
  );
  for (let part = 0; part < parts; part++) {
    const name = part === 0 ? 'tweets' : `tweets-part${part}`;
    const list = posts(part, (megabytes * megabyte * 2) / 5 / parts);
    await zip.add(`data/${name}.js`, new TextReader(`window.YTD.tweets.part${part} = [${list}]`));
  }
  const picture = randomBytes(megabyte);
  for (let at = 0; at < (megabytes * 3) / 5; at++) {
    await zip.add(`data/tweets_media/${at}.jpg`, new Uint8ArrayReader(picture));
  }
  await zip.close();
}

function posts(part: number, bytes: number): string {
  const all: string[] = [];
  for (let size = 0, at = 0; size < bytes; at++) {
    const text =
      at % 50 === 0 ? `Lunch with Quinmar Foods again, number ${at}` : `Rain until noon, then a long walk ${at} — 雨 🌧`;
    const id = `15${part}${String(at).padStart(15, '0')}`;
    const one = JSON.stringify({ tweet: { ...shape, id_str: id, id, full_text: text } });
    size += one.length;
    all.push(one);
  }
  return all.join(' ,\n');
}

/** What an entry holds besides, as large as it is there. */
const shape = {
  edit_info: { initial: { editTweetIds: ['1500000000000000000'], editableUntil: '2022-01-10T13:19:24.000Z' } },
  retweeted: false,
  source: '<a href="https://mobile.example.com" rel="nofollow">Web App</a>',
  entities: {
    user_mentions: [{ name: 'Ann Example', screen_name: 'annexample', indices: ['0', '11'], id_str: '1', id: '1' }],
    urls: [{ url: 'https://t.co/abc', expanded_url: 'https://example.com/menu', display_url: 'example.com/menu' }],
    symbols: [],
    hashtags: [],
  },
  display_text_range: ['0', '80'],
  favorite_count: '3',
  truncated: false,
  retweet_count: '0',
  created_at: 'Mon Jan 10 12:19:24 +0000 2022',
  favorited: false,
  lang: 'en',
};
