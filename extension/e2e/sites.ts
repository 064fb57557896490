import type { ElementHandle, Page } from 'puppeteer-core';
import type { Launched } from './browser';
import { bundle } from './bundle';

/** One state of one site, shaped after the real one and served at its address. */
export interface Site {
  name: string;
  network: 'x' | 'facebook' | 'linkedin';
  address: string;
  /** Its script below extension/pages. */
  entry: string;
  /** Where puppeteer finds the editor and the control that publishes; `>>>` goes into shadow roots. No editor: one comes later. */
  editor: string;
  post: string;
  /** What must be pressed before the post control is there. */
  next?: string;
  /** Ctrl+Enter publishes. */
  shortcut: boolean;
  /** Whether the editor starts under enforced trusted types. */
  trustedTypes: boolean;
  /** What is served beside it that no site has of itself, by path, and the policy that allows it. */
  besides?: { policy: string; files: Record<string, Served> };
}

interface Served {
  contentType: string;
  body: string | Uint8Array;
}

const shadow = '#interop-outlet >>> ';

export const sites: Site[] = [
  {
    name: 'x-home',
    network: 'x',
    address: 'https://x.com/home',
    entry: 'x/home',
    editor: '[data-testid="tweetTextarea_0"]',
    post: '[data-testid="tweetButtonInline"]',
    shortcut: true,
    trustedTypes: true,
  },
  {
    name: 'x-compose',
    network: 'x',
    address: 'https://x.com/compose/post',
    entry: 'x/compose',
    editor: '[role="dialog"] [data-testid="tweetTextarea_0"]',
    post: '[data-testid="tweetButton"]',
    shortcut: true,
    trustedTypes: true,
  },
  {
    name: 'x-reply',
    network: 'x',
    address: 'https://x.com/harbourlane/status/1001',
    entry: 'x/reply',
    editor: '[data-testid="tweetTextarea_0"]',
    post: '[data-testid="tweetButtonInline"]',
    shortcut: true,
    trustedTypes: true,
  },
  {
    name: 'facebook-one-step',
    network: 'facebook',
    address: 'https://www.facebook.com/',
    entry: 'facebook/one-step',
    editor: '[role="dialog"] [data-lexical-editor]',
    post: '[role="dialog"] [aria-label="Post"]',
    shortcut: false,
    trustedTypes: true,
  },
  {
    name: 'facebook-german',
    network: 'facebook',
    address: 'https://www.facebook.com/?lang=de',
    entry: 'facebook/one-step',
    editor: '[role="dialog"] [data-lexical-editor]',
    post: '[role="dialog"] [aria-label="Posten"]',
    shortcut: false,
    trustedTypes: true,
  },
  {
    name: 'facebook-two-step',
    network: 'facebook',
    address: 'https://www.facebook.com/studionine.example',
    entry: 'facebook/two-step',
    editor: '[role="dialog"] [data-lexical-editor]',
    next: '[role="dialog"] [aria-label="Next"]',
    post: '[role="dialog"] [aria-label="Post"]',
    shortcut: false,
    trustedTypes: true,
  },
  {
    name: 'facebook-two-step-german',
    network: 'facebook',
    address: 'https://www.facebook.com/studionine.example?lang=de',
    entry: 'facebook/two-step',
    editor: '[role="dialog"] [data-lexical-editor]',
    next: '[role="dialog"] [aria-label="Weiter"]',
    post: '[role="dialog"] [aria-label="Posten"]',
    shortcut: false,
    trustedTypes: true,
  },
  {
    name: 'linkedin-quill',
    network: 'linkedin',
    address: 'https://www.linkedin.com/feed/',
    entry: 'linkedin/quill',
    editor: '.share-box .ql-editor',
    post: '.share-actions__primary-action',
    shortcut: false,
    trustedTypes: false,
  },
  {
    name: 'linkedin-shadow',
    network: 'linkedin',
    address: 'https://www.linkedin.com/feed/',
    entry: 'linkedin/shadow',
    editor: `${shadow}.share-box .ql-editor`,
    post: `${shadow}.share-actions__primary-action`,
    shortcut: false,
    trustedTypes: false,
  },
  {
    name: 'linkedin-dialog',
    network: 'linkedin',
    address: 'https://www.linkedin.com/sharing/compose',
    entry: 'linkedin/dialog',
    editor: '[componentkey="ShareBox_textEditor"]',
    post: 'dialog div:last-of-type > button',
    shortcut: false,
    trustedTypes: true,
  },
];

export function siteNamed(name: string): Site {
  const site = sites.find((one) => one.name === name);
  if (!site) throw new Error(`no site page is named ${name}`);
  return site;
}

/** A policy as strict as the sites' own. */
export function contentSecurityPolicy(trustedTypes: boolean): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    'img-src data: blob:',
    "frame-src 'none'",
    "connect-src 'none'",
    ...(trustedTypes ? ["require-trusted-types-for 'script'"] : []),
  ].join('; ');
}

const html = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Site</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="/page.css"><script src="/page.js" defer></script></head><body></body></html>`;

/** Opens a site's page in a tab of its own, after what is to be done `before`. Whatever else the tab asks for goes to the tripwire. */
export async function openSite(
  launched: Launched,
  site: Site,
  address = site.address,
  before: (page: Page) => Promise<unknown> = async () => {},
): Promise<Page> {
  const { js, css } = await bundle(site.entry);
  const origin = new URL(site.address).origin;
  const besides = Object.entries(site.besides?.files ?? {});
  const served = new Map<string, Served>([
    ...besides.map(([path, file]): [string, Served] => [`${origin}${path}`, file]),
    [new URL(address).href, { contentType: 'text/html; charset=utf-8', body: html }],
    [`${origin}/page.js`, { contentType: 'text/javascript; charset=utf-8', body: js }],
    [`${origin}/page.css`, { contentType: 'text/css; charset=utf-8', body: css }],
  ]);
  const page = await launched.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const answer = served.get(request.url());
    if (!answer) return void request.continue();
    void request.respond({
      status: 200,
      headers: { 'content-security-policy': site.besides?.policy ?? contentSecurityPolicy(site.trustedTypes) },
      ...answer,
    });
  });
  await before(page);
  await page.goto(address);
  if (site.editor) await editorOf(page, site);
  await page.waitForFunction(() => window.page !== undefined);
  return page;
}

/** The editor a draft is written in, once it stands. */
export async function editorOf(page: Page, site: Site): Promise<ElementHandle> {
  const editor = await page.waitForSelector(site.editor, { visible: true });
  if (!editor) throw new Error(`${site.name}: the editor did not appear`);
  return editor;
}
