import { expect, test, vi } from 'vitest';
import { badgeFor } from './badge';

vi.mock('wxt/browser', () => ({ browser: {} }));

const self = { id: 'keepmum', sites: ['https://x.example/*'] };
const sender = { id: 'keepmum', url: 'https://x.example/home', tab: { id: 7 }, frameId: 0 };

test('a page that is not seen gets a sign, one that is has none', () => {
  expect(badgeFor({ type: 'seen', sight: 'blind' }, sender, self)).toEqual({ tabId: 7, text: '!' });
  expect(badgeFor({ type: 'seen', sight: 'partly' }, sender, self)).toEqual({ tabId: 7, text: '?' });
  expect(badgeFor({ type: 'seen', sight: 'watching' }, sender, self)).toEqual({ tabId: 7, text: '' });
});

test.each([
  ['another extension', { ...sender, id: 'other' }],
  ['a page that is not watched', { ...sender, url: 'https://other.example/' }],
  ['no tab', { ...sender, tab: undefined }],
])('%s says nothing', (_, other) => {
  expect(badgeFor({ type: 'seen', sight: 'blind' }, other, self)).toBeUndefined();
});

test.each([null, 5, {}, { type: 'seen' }, { type: 'seen', sight: 'toString' }, { type: 'sight', sight: 'blind' }])(
  '%j is no news',
  (said) => {
    expect(badgeFor(said, sender, self)).toBeUndefined();
  },
);
