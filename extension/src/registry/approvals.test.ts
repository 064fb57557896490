import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { builtChecker } from '../checker/built';
import type { Draft, Finding } from '../messages/verdict';
import { countDecisions, decisions, forgetAllDecisions, forgetDecisionWords } from './decisions';
import { judgeDrafts } from './drafts';
import { saveClient } from './edit';
import { ListInForce } from './in-force';
import type { memoryBrowser } from './memory-browser';
import { choose } from './settings';

const memory = vi.hoisted(() => ({ of: undefined as unknown as ReturnType<typeof memoryBrowser> }));
vi.mock('wxt/browser', async () => {
  const { memoryBrowser } = await import('./memory-browser');
  memory.of = memoryBrowser();
  return { browser: memory.of.browser };
});

const draft: Draft = { text: 'Lunch with Northwind.', network: 'x', account: 'me' };
let atHub: string[];

async function judged() {
  const checker = builtChecker();
  await saveClient(checker, {
    id: 'nw',
    name: 'Northwind',
    permissions: [{ facets: ['name'], networks: ['x', 'linkedin'], basis: 'written', require: ['approval'] }],
  });
  return judgeDrafts(
    new ListInForce(checker),
    checker,
    { of: async (result) => result },
    { posts: async () => [], add: async () => {} },
    {
      of: async (result) => result,
      approved: async (findings) => findings.map(({ client }) => client).filter((client) => atHub.includes(client)),
      canAsk: async () => false,
      ask: async () => undefined,
      used: async () => {},
    },
  );
}

type Judged = Awaited<ReturnType<typeof judged>>;

async function rules({ check, advise }: Judged, about: Draft): Promise<string[]> {
  const [result, advised] = [await check(about), await advise(about)];
  if (!result.ok || !advised.ok) throw new Error('unchecked');
  const said = result.findings.map(({ rule }: Finding) => rule);
  expect(advised.findings.map(({ rule }: Finding) => rule)).toEqual(said);
  return said;
}

beforeEach(async () => {
  atHub = [];
  await forgetAllDecisions();
});

test('what the writer says was approved is permitted: this very post, on this network', async () => {
  const judge = await judged();
  const result = await judge.check(draft);
  const [finding] = result.ok ? result.findings : [];
  expect(finding?.rule).toBe('approval-needed');
  await judge.approve(finding as Finding, draft, 'Ann Example');
  expect(await rules(judge, draft)).toEqual([]);
  expect(await rules(judge, { ...draft, text: `\n${draft.text} ` })).toEqual([]);
  for (const other of [
    { ...draft, text: 'Lunch with Northwind!' },
    { ...draft, network: 'linkedin' },
    { ...draft, media: [{ surface: 'alt', text: 'a table' }] },
  ]) {
    expect(await rules(judge, other)).toEqual(['approval-needed']);
  }
  expect(await rules(judge, { ...draft, text: 'Lunch with our client Northwind.' })).not.toEqual([]);
  await forgetAllDecisions();
  expect(await rules(judge, draft)).toEqual(['approval-needed']);
});

test('an approval covers no more than the permission that asks for it', async () => {
  const judge = await judged();
  const about = { ...draft, text: 'We just signed Northwind!' };
  const result = await judge.check(about);
  const [finding] = result.ok ? result.findings : [];
  await judge.approve({ ...(finding as Finding), rule: 'approval-needed' }, about, 'Ann Example');
  expect(await rules(judge, about)).not.toEqual([]);
});

test('what the client approved at the hub is permitted', async () => {
  const judge = await judged();
  atHub = ['somebody else'];
  expect(await rules(judge, draft)).toEqual(['approval-needed']);
  atHub = ['nw'];
  expect(await rules(judge, draft)).toEqual([]);
});

test('an approval is found among the decisions, by who gave it; its words only where words are kept', async () => {
  const judge = await judged();
  const result = await judge.check(draft);
  const [finding] = result.ok ? result.findings : [];
  await judge.approve(finding as Finding, draft, 'Ann Example');
  expect(await countDecisions()).toBe(1);
  expect(await decisions()).toMatchObject([{ client: 'nw', rule: 'approval-needed', approvedBy: 'Ann Example' }]);
  expect((await decisions())[0]?.words).toBeUndefined();
  await choose({ keepWords: true });
  await judge.approve(finding as Finding, draft, 'Ann Example');
  expect((await decisions())[0]?.words).toBe(draft.text);
  await forgetDecisionWords();
  expect((await decisions())[0]).toMatchObject({ approvedBy: 'Ann Example' });
  expect((await decisions())[0]?.words).toBeUndefined();
  expect(await rules(judge, draft)).toEqual([]);
});
