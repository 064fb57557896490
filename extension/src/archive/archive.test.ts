import { BlobWriter, configure, TextReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
import { beforeAll, expect, test } from 'vitest';
import { builtChecker } from '../checker/built';
import { readAsked } from './elsewhere';
import { mended } from './facebook';
import type { Post } from './post';
import { readArchive } from './read';
import { ordered, recheck } from './recheck';
import { asTable } from './table';

beforeAll(() => configure({ useWebWorkers: false }));

async function zip(files: Record<string, string>, name = 'archive.zip'): Promise<File> {
  const writer = new ZipWriter(new BlobWriter(), { level: 0 }); // Node 20 cannot pack the way zips are packed
  for (const [path, text] of Object.entries(files)) await writer.add(path, new TextReader(text));
  return new File([await writer.close()], name);
}

/** All of it at once, as the page that asks gets it in the end. */
async function read(file: File, signal?: AbortSignal) {
  const posts: Post[] = [];
  const result = await readArchive(file, { signal, found: (some) => posts.push(...some) });
  return result.ok ? { ...result, posts } : result;
}

const tweets = `window.YTD.tweets.part0 = ${JSON.stringify([
  {
    tweet: {
      id_str: '1500000000000000001',
      full_text: 'Lunch with Alderfield &amp; friends https://t.co/abc',
      created_at: 'Wed Oct 10 12:19:24 +0000 2018',
      entities: { urls: [{ url: 'https://t.co/abc', expanded_url: 'https://alderfield.example/menu' }] },
    },
  },
  { tweet: { id_str: 'x" onclick=', full_text: 'Tea', created_at: 'never', in_reply_to_screen_name: 'alderfield' } },
  { tweet: { full_text: '' } },
])}`;

test('an archive of X gives posts as they were written, with links to them', async () => {
  const file = await zip({
    'data/tweets.js': tweets,
    'data/tweets-part1.js': 'window.YTD.tweets.part1 = [{"tweet": {"id_str": "2", "full_text": "Second part"}}];\n',
    'data/account.js': 'window.YTD.account.part0 = [{"account": {"username": "annexample"}}]',
    'data/direct-messages.js': 'not even a list',
    'data/like.js': 'window.YTD.like.part0 = [{"like": {"fullText": "of others"}}]',
  });
  const result = await read(file);
  expect(result).toEqual({
    ok: true,
    posts: [
      {
        network: 'x',
        text: 'Lunch with Alderfield & friends https://alderfield.example/menu',
        day: '2018-10-10',
        link: 'https://x.com/annexample/status/1500000000000000001',
        account: 'annexample',
        replyTo: undefined,
      },
      { network: 'x', text: 'Tea', day: '', link: undefined, account: 'annexample', replyTo: 'alderfield' },
      expect.objectContaining({ text: 'Second part', link: 'https://x.com/annexample/status/2' }),
    ],
  });
});

test('an archive of LinkedIn gives shares and comments, lines and quotation marks included', async () => {
  const file = await zip({
    'Shares.csv':
      'Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility\r\n2023-05-01 10:00:00,https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A1,"First line""\n""second with ""marks""",https://alderfield.example/,,MEMBER_NETWORK\r\n2023-05-02 10:00:00,https://evil.example/,Only this,,,CONNECTIONS\r\n',
    'Comments.csv':
      'Date,Link,Message\n2023-06-01 10:00:00,https://www.linkedin.com/feed/2,"They said \\"yes\\", twice"\n',
    'Connections.csv': 'First Name,Last Name\nAnn,Example\n',
  });
  const result = await read(file);
  if (!result.ok) throw new Error(result.code);
  expect(result.posts).toMatchObject([
    {
      text: 'First line\nsecond with "marks"\nhttps://alderfield.example/',
      day: '2023-05-01',
      link: expect.stringContaining('linkedin.com'),
    },
    { text: 'Only this', audience: 'connections', link: undefined },
    { text: 'They said "yes", twice', day: '2023-06-01' },
  ]);
});

test('an archive of Facebook gives posts and comments, their letters mended', async () => {
  const broken = (text: string) => String.fromCharCode(...new TextEncoder().encode(text));
  const posts = [
    {
      timestamp: 1700000000,
      data: [{ post: broken('Café with Alderfield 🎉') }, { update_timestamp: 1700000000 }],
      attachments: [
        {
          data: [
            { external_context: { url: 'https://alderfield.example/' } },
            { media: { uri: 'photos/1.jpg', description: broken('Tür') } },
          ],
        },
      ],
      title: 'Ann Example updated her status.',
    },
    { timestamp: 1700000001, title: 'nothing written' },
  ];
  const comments = {
    comments_v2: [{ timestamp: 1700100000, data: [{ comment: { comment: 'Agreed', author: 'Ann Example' } }] }],
  };
  const file = await zip({
    'your_facebook_activity/posts/your_posts__check_ins__photos_and_videos_1.json': JSON.stringify(posts),
    'your_facebook_activity/comments_and_reactions/comments.json': JSON.stringify(comments),
  });
  const result = await read(file);
  if (!result.ok) throw new Error(result.code);
  expect(result.posts.map(({ text }) => text)).toEqual([
    'Café with Alderfield 🎉\nhttps://alderfield.example/\nTür',
    'Agreed',
  ]);
});

test('letters are mended only where they are broken', () => {
  for (const text of ['Café', 'Alderfield', 'naïve Ã', '日本 Ã©']) expect(mended(text)).toBe(text);
  expect(mended('CafÃ©')).toBe('Café');
});

test('a file by itself is read too', async () => {
  expect(await read(new File([tweets], 'tweets.js'))).toMatchObject({ ok: true, posts: { length: 2 } });
  const posts = JSON.stringify([{ timestamp: 1, data: [{ post: 'Hello' }] }]);
  expect(await read(new File([posts], 'your_posts_1.json'))).toMatchObject({
    ok: true,
    posts: [{ text: 'Hello' }],
  });
});

test('what is no archive is said to be none', async () => {
  const codes: [File, string][] = [
    [new File(['PK\u0003\u0004 and then nothing'], 'a.zip'), 'archive-unreadable'],
    [await zip({ 'readme.txt': 'hello' }), 'archive-empty'],
    [await zip({ 'data/tweets.js': 'window.YTD = [{' }), 'archive-unreadable'],
    [new File(['{'], 'posts.json'), 'archive-unreadable'],
    [new File(['hello'], 'a.txt'), 'archive-empty'],
  ];
  for (const [file, code] of codes) expect(await read(file), file.name).toEqual({ ok: false, code });
});

test('reading that is given up says so', async () => {
  const signal = AbortSignal.abort();
  expect(await read(await zip({ 'data/tweets.js': tweets }), signal)).toEqual({
    ok: false,
    code: 'cancelled',
  });
});

const posts: Post[] = [
  { network: 'x', text: 'Lunch with Alderfield', day: '2018-01-01', link: 'https://x.com/i/web/status/1' },
  { network: 'x', text: 'Nothing to see', day: '2020-01-01' },
  { network: 'linkedin', text: '=Brackwater won the case', day: '2019-01-01' },
];

test('earlier posts are checked as if they were posted today', async () => {
  const checker = builtChecker();
  const clients = [
    { id: 'a', name: 'Alderfield' },
    { id: 'b', name: 'Brackwater', sensitivity: 'high' },
  ];
  await checker.load(JSON.stringify({ keepmum: 1, clients }));
  const hits = await recheck(checker, posts, { day: '2026-01-01' });
  if (!hits) throw new Error('it was given up');
  expect(ordered(hits, 'newest').map(({ post }) => post.day)).toEqual(['2019-01-01', '2018-01-01']);
  expect(ordered(hits, 'gravest').map(({ outcome }) => outcome)).toEqual(['hold', 'warn']);
  expect(hits[0]?.findings[0]).toMatchObject({ clientName: 'Alderfield', words: 'Alderfield' });
  const table = asTable(hits);
  expect(table).toContain('2018-01-01,x,warn,Alderfield,Alderfield,');
  expect(table).toContain(`,"'=Brackwater won the case"`);
});

test('a check without a list, or given up, has no result', async () => {
  expect(await recheck(builtChecker(), posts, { day: '2026-01-01' })).toBeUndefined();
  const checker = builtChecker();
  await checker.load('{"keepmum": 1, "clients": [{"name": "Alderfield"}]}');
  const many = Array.from({ length: 20_000 }, () => posts[0] as Post);
  expect(await recheck(checker, many, { day: '2026-01-01', signal: AbortSignal.abort() })).toBeUndefined();
});

test('what a worker finds is told in parts, and all of it', async () => {
  const many = Array.from({ length: 4500 }, (_, i) => ({ tweet: { full_text: `Post ${i}` } }));
  const file = new File([`window.YTD.tweets.part0 = ${JSON.stringify(many)}`], 'tweets.js');
  const told: Post[][] = [];
  expect(await readAsked(file, (posts) => told.push(posts))).toEqual({ ok: true });
  expect(told.map((posts) => posts.length)).toEqual([2000, 2000, 500]);
  expect(told.flat().map((post) => post.text)).toEqual(many.map(({ tweet }) => tweet.full_text));
  const other = new File(['no posts'], 'tweets.js');
  expect(await readAsked(other, () => {})).toMatchObject({ ok: false });
});
