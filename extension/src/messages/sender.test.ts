import { describe, expect, test } from 'vitest';
import { COMPOSER_PORT, MARKS_PORT, PANEL_PORT } from './composer';
import { admitted, isSession, matches, type Self } from './sender';

const self: Self = { id: 'us', base: 'chrome-extension://us/', sites: ['https://x.com/*', 'https://*.facebook.com/*'] };
const site = { id: 'us', url: 'https://x.com/home', tab: { id: 1 }, frameId: 0 };
const frame = { id: 'us', url: 'chrome-extension://fresh-host/frame.html#panel.00', tab: { id: 1 }, frameId: 4 };

describe('who may open a port', () => {
  test('a content script on a site, and our frames inside a tab', () => {
    expect(admitted(COMPOSER_PORT, site, self)).toBe(COMPOSER_PORT);
    expect(admitted(MARKS_PORT, frame, self)).toBe(MARKS_PORT);
    expect(admitted(PANEL_PORT, frame, self)).toBe(PANEL_PORT);
  });

  test.each([
    ['nobody', COMPOSER_PORT, undefined],
    ['another extension', COMPOSER_PORT, { ...site, id: 'them' }],
    ['no tab', COMPOSER_PORT, { ...site, tab: undefined }],
    ['a page that is not watched', COMPOSER_PORT, { ...site, url: 'https://evil.example/?https://x.com/' }],
    ['a look-alike host', COMPOSER_PORT, { ...site, url: 'https://x.com.evil.example/' }],
    ['no address', COMPOSER_PORT, { ...site, url: undefined }],
    ['a broken address', COMPOSER_PORT, { ...site, url: '::' }],
    ['a content script that says it is a panel', PANEL_PORT, { ...site, frameId: 4 }],
    ['a site whose path looks like our frame', PANEL_PORT, { ...frame, url: 'https://x.com/frame.html' }],
    ['another page of ours', PANEL_PORT, { ...frame, url: 'chrome-extension://us/options.html' }],
    ['our frame opened as a page', PANEL_PORT, { ...frame, frameId: 0 }],
    ['a frame that says it is a composer', COMPOSER_PORT, frame],
    ['a port nobody knows', 'other', site],
  ])('%s may not', (_, name, sender) => {
    expect(admitted(name, sender, self)).toBeUndefined();
  });
});

test('match patterns cover what the browser says they cover', () => {
  const covers = (pattern: string, url: string) => matches(pattern, new URL(url));
  expect(covers('https://*.facebook.com/*', 'https://www.facebook.com/')).toBe(true);
  expect(covers('https://*.facebook.com/*', 'https://facebook.com/a?b=c')).toBe(true);
  expect(covers('https://*.facebook.com/*', 'https://notfacebook.com/')).toBe(false);
  expect(covers('https://x.com/*', 'http://x.com/')).toBe(false);
  expect(covers('*://x.com/*', 'http://x.com/')).toBe(true);
  expect(covers('http://127.0.0.1/*', 'http://127.0.0.1:4321/practice/')).toBe(true);
  expect(covers('https://x.com/compose/*', 'https://x.com/home')).toBe(false);
  expect(covers('<all_urls>', 'https://x.com/')).toBe(false);
});

test('a session is at least 128 bits in hex', () => {
  expect(isSession('0123456789abcdef0123456789abcdef')).toBe(true);
  for (const bad of ['', '0123', 'g'.repeat(32), 'A'.repeat(32), 7, undefined, null])
    expect(isSession(bad)).toBe(false);
});
