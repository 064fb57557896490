import { beforeEach, expect, test, vi } from 'vitest';

type Heard = (said: unknown, sender: object, answer: (value: unknown) => void) => true | undefined;
const runtime = vi.hoisted(() => ({ heard: undefined as unknown }));

vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      id: 'us',
      getURL: (path: string) => `chrome-extension://us/${path}`,
      onMessage: { addListener: (heard: Heard) => (runtime.heard = heard) },
      sendMessage: async () => {
        throw new Error('no background');
      },
    },
  },
}));

const { answerPages, tell } = await import('./pages');

const popup = { id: 'us', url: 'chrome-extension://us/popup.html' };
let asked: string[];

beforeEach(() => {
  asked = [];
  answerPages({
    'in-force': async () => ({ ok: true, clients: asked.push('in-force') + 2 }),
    'list-changed': async () => Promise.reject(new Error('broken')),
    'watched-changed': async () => ({ ok: true }),
    'decisions-changed': async () => ({ ok: true }),
    'requests-wanted': async () => ({ ok: true }),
    'source-changed': async () => ({ ok: true }),
  });
});

function say(said: unknown, sender: object = popup): Promise<unknown> {
  return new Promise((resolve) => {
    if ((runtime.heard as Heard)(said, sender, resolve) !== true) resolve('not answered');
  });
}

test('our own pages are answered', async () => {
  expect(await say({ to: 'background', message: 'in-force' })).toEqual({ ok: true, clients: 3 });
});

test('nobody else is, and nothing else', async () => {
  const question = { to: 'background', message: 'in-force' };
  expect(await say(question, { id: 'them', url: popup.url })).toBe('not answered');
  expect(await say(question, { id: 'us', url: 'https://x.com/' })).toBe('not answered');
  expect(await say(question, { id: 'us' })).toBe('not answered');
  for (const said of [
    undefined,
    null,
    'in-force',
    { message: 'in-force' },
    { to: 'background', message: 'toString' },
  ]) {
    expect(await say(said)).toBe('not answered');
  }
  expect(asked).toEqual([]);
});

test('what goes wrong is a code', async () => {
  expect(await say({ to: 'background', message: 'list-changed' })).toEqual({ ok: false, code: 'checker-failed' });
  expect(await tell('in-force')).toEqual({ ok: false, code: 'disconnected' });
});
