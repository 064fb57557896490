import { expect, test } from 'vitest';
import type { Draft, Finding } from '../../messages/verdict';
import { approvedTexts } from './approved-texts';
import type { Request } from './request';

const draft: Draft = { text: 'Lunch with Northwind.', network: 'x' };
const finding: Finding = {
  client: 'nw',
  clientName: 'Northwind',
  relationship: 'client',
  surface: 'text',
  start: 11,
  end: 20,
  how: 'name',
  facets: ['name'],
  confidence: 'sure',
  severity: 'warn',
  rule: 'approval-needed',
  fixes: [],
};

function asked(change: Partial<Request> = {}, about: Partial<Request['asked']> = {}): Request {
  return {
    id: '1',
    kind: 'client',
    mine: true,
    at: 1,
    expires: 2,
    state: 'approved',
    asked: {
      from: '',
      id: 'nw',
      client: 'Northwind',
      text: draft.text,
      network: 'x',
      facets: ['name'],
      until: '2026-06-30',
      ...about,
    },
    answered: { who: 'Ann Example' },
    ...change,
  };
}

test.each<[string, Request[], string[]]>([
  ['nobody was asked', [], []],
  ['they said yes', [asked()], ['nw']],
  ['a colleague asked them', [asked({ mine: false })], ['nw']],
  ['it was typed with another end of line', [asked({}, { text: `${draft.text}\r\n` })], ['nw']],
  ['they said yes to other words', [asked({}, { text: 'Dinner with Northwind.' })], []],
  ['they said yes to it elsewhere', [asked({}, { network: 'linkedin' })], []],
  ['they want these words', [asked({ state: 'edited', answered: { text: draft.text } }, { text: 'Tea' })], ['nw']],
  ['they want other words', [asked({ state: 'edited', answered: { text: 'Tea' } })], []],
  ['they want other words, and none came', [asked({ state: 'edited', answered: {} })], []],
  ['they have not answered', [asked({ state: 'open' })], []],
  ['they said no', [asked({ state: 'declined' })], []],
  ['it was taken back', [asked({ state: 'withdrawn' })], []],
  ['their yes has run out', [asked({}, { until: '2026-06-14' })], []],
  ['another client said yes', [asked({}, { id: 'q' })], []],
  ['a colleague said yes', [asked({ kind: 'colleague' })], []],
])('%s', (_, requests, clients) => {
  expect(approvedTexts([finding], draft, requests, '2026-06-15')).toEqual(clients);
});

test('who was shown the text has not approved what goes out beside it', () => {
  const beside: Finding = { ...finding, surface: 'alt' };
  expect(approvedTexts([finding, beside], draft, [asked()], '2026-06-15')).toEqual([]);
});
