import { beforeEach, expect, test, vi } from 'vitest';
import type { SightAnswer } from '../messages/sight';

const tab = vi.hoisted(() => ({
  url: undefined as string | undefined,
  answer: undefined as unknown,
  pauses: {} as Record<string, number>,
  origins: [] as string[],
  watched: [] as string[],
}));

vi.mock('wxt/browser', () => ({
  browser: {
    tabs: {
      query: async () => [{ id: 1, url: tab.url }],
      get: async (id: number) => ({ id, url: tab.url }),
      sendMessage: async () => {
        if (!tab.answer) throw new Error('nobody there');
        return tab.answer;
      },
    },
    runtime: {
      getManifest: () => ({ content_scripts: [{ matches: ['https://x.com/*', 'https://*.facebook.com/*'] }] }),
    },
    permissions: {
      getAll: async () => ({ origins: tab.origins }),
      contains: async ({ origins }: { origins: string[] }) => origins.every((one) => tab.origins.includes(one)),
    },
    storage: { local: { get: async () => ({ pauses: tab.pauses, watched: tab.watched }) } },
  },
}));

const { lookAt } = await import('./page');

const answer = (parts: Partial<SightAnswer> = {}): SightAnswer => ({
  sight: 'watching',
  reason: 'composing',
  network: 'x',
  paused: false,
  ...parts,
});

beforeEach(() => {
  Object.assign(tab, {
    url: undefined,
    answer: undefined,
    pauses: {},
    watched: [],
    origins: ['https://x.com/*', 'https://*.facebook.com/*'],
  });
});

test('a page that answers is seen as it says', async () => {
  tab.answer = answer();
  expect(await lookAt(undefined)).toMatchObject({
    state: 'watching',
    host: 'x.com',
    reason: expect.stringContaining('X'),
  });
  tab.answer = answer({ sight: 'partly', reason: 'no-post-control', host: 'twitter.com' });
  expect(await lookAt(7)).toMatchObject({ state: 'partly', host: 'twitter.com' });
  tab.answer = answer({ sight: 'blind', reason: 'no-composer' });
  expect(await lookAt(7)).toMatchObject({ state: 'blind' });
});

test('a page of ours that does not answer is blind, never "watching"', async () => {
  tab.url = 'https://x.com/home';
  expect(await lookAt(undefined)).toMatchObject({ state: 'blind', host: 'x.com' });
});

test('any other page is not watched', async () => {
  tab.url = 'https://example.com/';
  expect(await lookAt(undefined)).toMatchObject({ state: 'none', reason: expect.stringContaining('LinkedIn') });
});

test('a browser that keeps the sites from keepmum is asked for them', async () => {
  tab.origins = ['https://x.com/*'];
  expect(await lookAt(undefined)).toMatchObject({ state: 'none', needsAccess: true });
  tab.origins = ['https://*/*'];
  expect((await lookAt(undefined)).needsAccess).toBeUndefined();
});

test('a pause is said with where and until when', async () => {
  tab.answer = answer();
  tab.pauses = { 'x.com': 0 };
  expect(await lookAt(undefined)).toMatchObject({
    state: 'paused',
    reason: 'Nothing is checked on x.com until you resume.',
  });
  tab.pauses = { '*': Date.now() + 60_000 };
  expect(await lookAt(undefined)).toMatchObject({ state: 'paused', reason: expect.stringContaining('anywhere') });
  tab.pauses = { 'x.com': Date.now() - 1 };
  expect(await lookAt(undefined)).toMatchObject({ state: 'watching' });
});

test('a site nobody watches can be watched, and one that was added and is silent needs a reload', async () => {
  tab.url = 'https://blog.example.com/new?draft=1';
  expect(await lookAt(7)).toMatchObject({ state: 'none', couldWatch: 'https://blog.example.com/*' });
  tab.watched = ['https://blog.example.com/*'];
  expect(await lookAt(7)).toMatchObject({ state: 'none' }); // the browser does not allow it
  tab.origins = [...tab.origins, 'https://blog.example.com/*'];
  expect(await lookAt(7)).toMatchObject({ state: 'blind', host: 'blog.example.com' });
  tab.url = 'http://blog.example.com/';
  expect((await lookAt(7)).couldWatch).toBeUndefined();
});
