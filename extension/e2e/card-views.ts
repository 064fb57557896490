import type { Page } from 'puppeteer-core';
import type { ToPanel } from '../src/messages/composer';
import type { Finding, Look } from '../src/messages/verdict';
import type { View } from './views';

const finding: Finding = {
  client: 'northwind',
  clientName: 'Northwind Traders PLC',
  relationship: 'client',
  surface: 'text',
  start: 9,
  end: 18,
  how: 'name',
  facets: ['name'],
  confidence: 'sure',
  severity: 'warn',
  rule: 'client-named',
  fixes: [],
};
const held: ToPanel = {
  type: 'panel',
  status: 'watching',
  sight: 'watching',
  outcome: 'warn',
  findings: [finding],
  words: ['Northwind'],
  network: 'x',
  gate: 'held',
  open: true,
  focus: false,
  theme: 'light',
};
const behind = { client: '', clientName: '', relationship: '', rule: 'restricted-name', ask: 'Lena (Legal)' };
const link = `https://hub.example.com/v1/${'a'.repeat(26)}/ask#kmr_${'b'.repeat(26)}.${'C'.repeat(43)}`;

function looks(state: Look['state'], note?: string): Partial<ToPanel> {
  const findings = [{ ...finding, severity: 'hold' as const, rule: 'sensitive-client' }];
  return { outcome: 'hold', findings, second: { state, ids: [], ...(note !== undefined && { note }) } };
}

/** The card as it is when a client or a colleague is asked, and for a name behind a wall. */
export const cardViews: View[] = [
  card('card-client-ask', { canAsk: true }),
  card('card-client-asked', { canAsk: true, asking: { who: 'client', state: 'done', link } }),
  card('card-colleague', looks('not-asked')),
  card('card-colleague-open', looks('open')),
  card('card-colleague-approved', looks('approved', 'Fine by me.')),
  card('card-colleague-declined', looks('declined', 'Not before the press release.')),
  card('card-colleague-expired', looks('expired')),
  card('card-restricted', { findings: [{ ...finding, ...behind }] }),
];

/** A card that is told what to show by nobody but the picture: the background is not asked. */
function card(name: string, change: Partial<ToPanel>): View {
  const told = { ...held, ...change };
  const before = (page: Page) =>
    page.evaluateOnNewDocument((view) => {
      const { chrome } = globalThis as unknown as { chrome: { runtime: { connect: unknown } } };
      chrome.runtime.connect = () => ({
        onMessage: {
          addListener(listen: (message: object) => void) {
            const theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
            setTimeout(() => listen({ ...view, theme }));
          },
        },
        onDisconnect: { addListener() {} },
        postMessage() {},
        disconnect() {},
      });
    }, told);
  return { name, page: `frame.html#panel.${'0'.repeat(32)}`, width: 400, height: 300, shows: '.card', before };
}
