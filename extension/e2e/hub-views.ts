import type { Page } from 'puppeteer-core';
import { asProgramWrites } from '../src/registry/hub/audit';
import { sha256Hex } from '../src/registry/hub/bytes';
import { closeCard } from '../src/registry/hub/card';
import type { Member } from '../src/registry/hub/member';
import type { Request } from '../src/registry/hub/request';
import { byTestId } from './extension-page';
import type { View } from './views';

// What a member of a team sees. No hub is asked: what it would answer is here.

const secret = (letter: string) => `${letter.repeat(42)}A`;
const member: Member = {
  hub: 'https://hub.example.com',
  team: 'a'.repeat(26),
  token: `kmt_${'b'.repeat(26)}`,
  key: 'K'.repeat(64),
  signers: [secret('P')],
  seed: secret('S'),
  own: secret('O'),
  roster: secret('R'),
  role: 'admin',
  id: 'm0',
  version: 3,
  etag: '3-x',
};

const hour = 60 * 60 * 1000;
const asked = { from: 'Studio Nine', network: 'x', facets: ['name', 'result'], until: '2027-03-31' };

function request(id: string, mine: boolean, change: Partial<Request>, what: Partial<Request['asked']>): Request {
  const now = Date.now();
  const about = {
    ...asked,
    id: 'northwind',
    client: 'Northwind Traders PLC',
    text: 'Northwind grew by 40 %.',
    ...what,
  };
  const at = { at: now - 2 * hour, expires: now + 40 * hour };
  return { id, kind: 'client', mine, state: 'open', ...at, asked: about, answered: {}, ...change };
}

const requests: Request[] = [
  request(
    'r1',
    false,
    { kind: 'colleague' },
    { account: 'studionine', text: 'Proud of what we did for Northwind: 40 % more orders in a year.' },
  ),
  request('r2', true, {}, {}),
  request(
    'r3',
    true,
    {
      state: 'edited',
      decidedAt: Date.now() - hour,
      answered: { who: 'Ann Example', note: 'Please leave the figure out.', text: 'Northwind grew last year.' },
    },
    {},
  ),
  request('r4', true, { state: 'declined', decidedAt: Date.now() - hour }, { client: 'Harbour Lane Foods' }),
];

const people = [
  { id: 'm0', role: 'admin', name: 'Lena Example', joined_ms: Date.UTC(2026, 1, 3) },
  { id: 'm1', role: 'editor', name: 'Ben Example', joined_ms: Date.UTC(2026, 2, 9) },
  { id: 'k7ow2m', role: 'member', name: undefined, joined_ms: Date.UTC(2026, 2, 12) },
  {
    id: 'm3',
    role: 'auditor',
    name: 'A name that goes on and on until it has to break somewhere',
    joined_ms: Date.UTC(2026, 4, 1),
  },
  {
    id: 'm4',
    role: 'approver',
    name: 'Cleo Example',
    joined_ms: Date.UTC(2026, 4, 2),
    revoked_ms: Date.UTC(2026, 5, 2),
  },
];

async function members() {
  return Promise.all(
    people.map(async ({ name, ...row }) => ({
      ...row,
      ...(name && { label: await closeCard(member, { own: secret('O'), role: row.role, name }) }),
    })),
  );
}

async function audit() {
  const entries: object[] = [];
  let prev = '';
  const kinds = [
    ['invited', 'admin'],
    ['invited', 'editor'],
    ['handed', 'm1'],
    ['revoked', 'm4'],
  ];
  for (const [i, [kind, outcome]] of kinds.entries()) {
    const [seq, id, at_ms, who] = [i + 1, `entry${i}`.padEnd(16, 'x'), Date.UTC(2026, 5, 2 + i), i === 0 ? '' : 'm0'];
    const hash = await sha256Hex(asProgramWrites([seq, id, at_ms, who, kind, '', '', '', outcome, prev]));
    entries.push({ seq, id, at_ms, member: who, kind, outcome, prev, hash });
    prev = hash;
  }
  return entries;
}

const versions = [3, 2, 1].map((version) => ({
  version,
  at_ms: Date.UTC(2026, 5, version),
  member: version === 2 ? 'm1' : 'm0',
}));

/** What the hub answers, by what stands behind the team in the address. */
async function answers() {
  const { id, role } = member;
  const rows = await members();
  const [me] = rows;
  return {
    me: { id, role, label: me?.label },
    members: { members: rows },
    invites: { code: `kmi_${'c'.repeat(26)}` },
    audit: { entries: await audit() },
    history: { versions },
  };
}

/** The page finds a member and their requests where it keeps them, and a hub that answers. */
async function asMember(page: Page): Promise<void> {
  await page.evaluate(putSealed, { member, requests: { team: member.team, requests, sealed: {} } });
  await page.evaluateOnNewDocument(
    (told: Record<string, object>) => {
      const { chrome } = globalThis as unknown as { chrome: { permissions: { contains: unknown } } };
      if (!chrome?.permissions) return;
      chrome.permissions.contains = async () => true;
      const { fetch } = globalThis;
      globalThis.fetch = async (input, init) => {
        const [, place = ''] = /\/v1\/\w+\/(\w+)/.exec(String(input)) ?? [];
        if (!place) return fetch(input, init);
        const later = /after=[1-9]/.test(String(input));
        return Response.json(later ? { entries: [] } : told[place]);
      };
    },
    await answers(),
  );
}

/** Seals values as the extension does, with its own key, which the browser does not let out. */
async function putSealed(values: Record<string, unknown>): Promise<void> {
  const opened = indexedDB.open('keepmum');
  await new Promise((resolve) => (opened.onsuccess = resolve));
  const database = opened.result;
  const get = database.transaction('keys').objectStore('keys').get('vault');
  await new Promise((resolve) => (get.onsuccess = resolve));
  const encoder = new TextEncoder();
  for (const [name, value] of Object.entries(values)) {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const additionalData = encoder.encode(`keepmum 1 source/${name}`);
    const text = encoder.encode(JSON.stringify(value));
    const closed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, get.result.key, text);
    const sealed = new Uint8Array([1, ...iv, ...new Uint8Array(closed)]);
    const put = database.transaction('source', 'readwrite').objectStore('source').put(sealed, name);
    await new Promise((resolve) => (put.onsuccess = resolve));
  }
  database.close();
}

/** Nobody else's pictures show a team. */
async function asNobody(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const opened = indexedDB.open('keepmum');
    await new Promise((resolve) => (opened.onsuccess = resolve));
    const store = opened.result.transaction('source', 'readwrite').objectStore('source');
    for (const name of ['member', 'requests']) store.delete(name);
    await new Promise((resolve) => (store.transaction.oncomplete = resolve));
    opened.result.close();
  });
}

async function openRequests(page: Page): Promise<void> {
  await page.waitForSelector(byTestId('own-requests'));
  await page.click(`${byTestId('own-requests')} summary`);
}

async function openParts(page: Page): Promise<void> {
  for (const part of ['team-members', 'team-versions', 'team-audit']) {
    await page.waitForSelector(byTestId(part));
    await page.click(`${byTestId(part)} summary`);
    await page.waitForSelector(`${byTestId(part)} li`);
    await page.waitForSelector(`${byTestId('team-said')}[data-state="idle"]`);
  }
  await page.click(`${byTestId('member')}[data-role="editor"] ${byTestId('member-end')}`);
  await page.type(byTestId('invite-name'), 'Nora Example');
  await page.select(byTestId('invite-role'), 'editor');
  await page.click(byTestId('invite-make'));
  await page.waitForSelector(byTestId('invite-link'));
  await page.$eval(byTestId('team'), (panel) => {
    // The rest of the page has pictures of its own.
    for (const other of panel.parentElement?.children ?? [])
      if (other !== panel) (other as HTMLElement).style.display = 'none';
    panel.scrollIntoView();
  });
}

const joined = { before: asMember, after: asNobody };

export const hubViews: View[] = [
  {
    ...joined,
    name: 'popup-requests',
    page: 'popup.html',
    width: 380,
    height: 600,
    prepare: openRequests,
  },
  { ...joined, name: 'options-team', page: 'options.html', width: 900, height: 900, prepare: openParts },
];
