import { beforeEach, expect, test, vi } from 'vitest';

const world = vi.hoisted(() => ({
  kept: {} as Record<string, unknown>,
  allowed: [] as string[],
  answer: true,
  source: undefined as unknown,
  scripts: [] as { id: string; matches: string[]; js: string[] }[],
  told: [] as string[],
}));

vi.mock('wxt/browser', () => ({
  browser: {
    storage: {
      local: {
        get: async (key: string) => ({ [key]: structuredClone(world.kept[key]) }),
        set: async (given: object) => void Object.assign(world.kept, structuredClone(given)),
      },
    },
    permissions: {
      contains: async ({ origins }: { origins: string[] }) => origins.every((one) => world.allowed.includes(one)),
      request: async ({ origins }: { origins: string[] }) => {
        if (world.answer) world.allowed.push(...origins);
        return world.answer;
      },
      remove: async ({ origins }: { origins: string[] }) => {
        world.allowed = world.allowed.filter((one) => !origins.includes(one));
        return true;
      },
    },
    runtime: { getManifest: () => ({ content_scripts: [{ js: ['moz-extension://us/content-scripts/composer.js'] }] }) },
    scripting: {
      getRegisteredContentScripts: async () => structuredClone(world.scripts),
      registerContentScripts: async (scripts: typeof world.scripts) => {
        if (world.scripts.length > 0) throw new Error('twice');
        world.scripts = scripts;
      },
      updateContentScripts: async (scripts: typeof world.scripts) => void Object.assign(world, { scripts }),
      unregisterContentScripts: async () => void Object.assign(world, { scripts: [] }),
    },
  },
}));
vi.mock('../messages/pages', () => ({ tell: async (message: string) => ({ ok: world.told.push(message) > 0 }) }));
vi.mock('./stored', () => ({ currentOrNone: async () => world.source }));

const { siteOf, unwatchSites, watched, watchSites } = await import('./watched');
const { Watching } = await import('./watching');

const blog = 'https://blog.example.com/*';
const forum = 'https://forum.example.com/*';

beforeEach(() => {
  Object.assign(world, { kept: {}, allowed: [], answer: true, source: undefined, scripts: [], told: [] });
});

test('an address is a site where it names one over https', () => {
  for (const typed of [
    'blog.example.com',
    ' https://blog.example.com/wp-admin/post.php?post=1 ',
    'BLOG.example.com:8443/x',
  ]) {
    expect(siteOf(typed), typed).toBe(blog);
  }
  for (const typed of [
    '',
    'blog',
    'http://blog.example.com',
    'javascript:alert(1)',
    'https://me@blog.example.com',
    'a b',
  ]) {
    expect(siteOf(typed), typed).toBeUndefined();
  }
});

test('what the browser allows is watched, and what it does not is forgotten', async () => {
  expect(await watchSites([blog])).toBe(true);
  expect(await watched()).toEqual([{ pattern: blog, allowed: true }]);
  world.answer = false;
  expect(await watchSites([forum])).toBe(false);
  expect(await watched()).toEqual([{ pattern: blog, allowed: true }]);
  expect(world.told).toEqual(['watched-changed', 'watched-changed']);
});

test('a permission that the browser took back is told, and nothing runs there', async () => {
  await watchSites([blog]);
  world.allowed = [];
  expect(await watched()).toEqual([{ pattern: blog, allowed: false }]);
  const watching = new Watching();
  await watching.settle();
  expect([watching.sites, world.scripts]).toEqual([[], []]);
});

test('who stops watching gives the permission back, unless the list is fetched from there', async () => {
  await watchSites([blog, forum]);
  world.source = { source: { kind: 'url', url: 'https://forum.example.com/clients.json' } };
  await unwatchSites([blog, forum]);
  expect(await watched()).toEqual([]);
  expect(world.allowed).toEqual([forum]);
  world.source = { source: { kind: 'hub', hub: 'https://blog.example.com', team: 'nine' } };
  await watchSites([blog]);
  await unwatchSites([blog, forum]);
  expect(world.allowed).toEqual([blog]);
});

test('one script runs on all of them, however many changes come at once', async () => {
  const watching = new Watching();
  await watchSites([blog]);
  void watching.settle();
  await watchSites([forum]);
  await Promise.all([watching.settle(), watching.settle()]);
  expect(watching.sites).toEqual([blog, forum]);
  expect(world.scripts).toMatchObject([{ matches: [blog, forum], js: ['content-scripts/composer.js'] }]);
  await unwatchSites([blog]);
  await watching.settle();
  expect(world.scripts).toMatchObject([{ matches: [forum] }]);
  await unwatchSites([forum]);
  await watching.settle();
  expect(world.scripts).toEqual([]);
});
