import type { Place } from './place';
import { type Site, siteNamed } from './sites';

const account = 'studio_nine';
const page = 'company/studio-nine';

/** Every place of the three networks, and what is read there. */
export const places: Place[] = [
  { network: 'x', state: 'thread', surface: 'post', editor: 'Draft.js', reads: { account }, key: 'Control+Enter' },
  { network: 'x', state: 'quote', surface: 'post', editor: 'Draft.js', reads: { account } },
  { network: 'x', state: 'edit', surface: 'post', editor: 'Draft.js', reads: { account }, asAnother: true },
  {
    network: 'x',
    state: 'modal reply',
    surface: 'post',
    editor: 'Draft.js',
    reads: { account, replyTo: 'harbourlane' },
  },
  { network: 'x', state: 'poll', surface: 'post', editor: 'Draft.js', reads: { account } },
  { network: 'x', state: 'alt text', surface: 'post', editor: 'Draft.js', reads: { account } },
  { network: 'x', state: 'arabic', surface: 'post', editor: 'Draft.js', reads: { account }, asAnother: true },
  { network: 'x', state: 'article', surface: 'article', editor: 'Draft.js', reads: { audience: 'public' } },
  { network: 'x', state: 'mobile', surface: 'post', editor: 'textarea', reads: { account } },
  { network: 'x', state: 'chat', surface: 'message', editor: 'textarea', reads: { audience: 'message' }, key: 'Enter' },
  {
    network: 'x',
    state: 'old messages',
    surface: 'message',
    editor: 'editable',
    reads: { audience: 'message' },
    key: 'Enter',
  },
  { network: 'facebook', state: 'public', surface: 'post', editor: 'Lexical', reads: { audience: 'public' } },
  {
    network: 'facebook',
    state: 'friends',
    surface: 'post',
    editor: 'Lexical',
    reads: { audience: 'friends' },
    asAnother: true,
  },
  {
    network: 'facebook',
    state: 'german',
    surface: 'post',
    editor: 'Lexical',
    reads: { audience: 'friends' },
    asAnother: true,
  },
  {
    network: 'facebook',
    state: 'french',
    surface: 'post',
    editor: 'Lexical',
    reads: { audience: 'friends' },
    asAnother: true,
  },
  { network: 'facebook', state: 'custom', surface: 'post', editor: 'Lexical', reads: {}, asAnother: true },
  {
    network: 'facebook',
    state: 'group',
    surface: 'post',
    editor: 'Lexical',
    reads: { audience: 'group' },
    asAnother: true,
  },
  { network: 'facebook', state: 'page', surface: 'post', editor: 'Lexical', reads: {}, asAnother: true },
  { network: 'facebook', state: 'edit', surface: 'post', editor: 'Lexical', reads: { audience: 'friends' } },
  { network: 'facebook', state: 'share', surface: 'post', editor: 'Lexical', reads: { audience: 'public' } },
  { network: 'facebook', state: 'vietnamese', surface: 'post', editor: 'Lexical', reads: {}, asAnother: true },
  { network: 'facebook', state: 'arabic', surface: 'post', editor: 'Lexical', reads: {}, asAnother: true },
  { network: 'facebook', state: 'unknown language', surface: 'post', editor: 'Lexical', reads: {} },
  { network: 'facebook', state: 'poll', surface: 'post', editor: 'Lexical', reads: {} },
  { network: 'facebook', state: 'alt text', surface: 'post', editor: 'Lexical', reads: {} },
  {
    network: 'facebook',
    state: 'comment',
    surface: 'comment',
    editor: 'Lexical',
    reads: { replyTo: 'harbourlane' },
    key: 'Enter',
  },
  { network: 'facebook', state: 'reply', surface: 'comment', editor: 'Lexical', reads: {}, key: 'Enter' },
  { network: 'facebook', state: 'message', surface: 'message', editor: 'Lexical', reads: { audience: 'message' } },
  { network: 'linkedin', state: 'anyone', surface: 'post', editor: 'TipTap', reads: { audience: 'public' } },
  {
    network: 'linkedin',
    state: 'german',
    surface: 'post',
    editor: 'TipTap',
    reads: { audience: 'connections' },
    asAnother: true,
  },
  { network: 'linkedin', state: 'unknown language', surface: 'post', editor: 'TipTap', reads: {} },
  { network: 'linkedin', state: 'edit', surface: 'post', editor: 'TipTap', reads: { audience: 'public' } },
  { network: 'linkedin', state: 'alt text', surface: 'post', editor: 'TipTap', reads: { audience: 'public' } },
  { network: 'linkedin', state: 'modal', surface: 'post', editor: 'Quill', reads: { audience: 'public' } },
  {
    network: 'linkedin',
    state: 'modal, connections',
    surface: 'post',
    editor: 'Quill',
    reads: { audience: 'connections' },
  },
  {
    network: 'linkedin',
    state: 'article shared',
    surface: 'post',
    editor: 'Quill',
    reads: { audience: 'public', media: [{ surface: 'link-title', text: 'A title' }] },
  },
  {
    network: 'linkedin',
    state: 'company',
    surface: 'post',
    editor: 'Quill',
    reads: { audience: 'public', account: page },
  },
  { network: 'linkedin', state: 'repost', surface: 'post', editor: 'Quill', reads: { audience: 'public' } },
  {
    network: 'linkedin',
    state: 'image tags',
    surface: 'post',
    editor: 'TipTap',
    reads: {
      audience: 'public',
      media: [
        { surface: 'tag', text: 'Ann Example' },
        { surface: 'tag', text: 'Bo Example' },
      ],
    },
    asAnother: true,
  },
  { network: 'linkedin', state: 'comment', surface: 'comment', editor: 'TipTap', reads: {}, asAnother: true },
  { network: 'linkedin', state: 'comment, reply', surface: 'comment', editor: 'TipTap', reads: {}, asAnother: true },
  { network: 'linkedin', state: 'comment, german', surface: 'comment', editor: 'TipTap', reads: {}, asAnother: true },
  { network: 'linkedin', state: 'comment, unknown language', surface: 'comment', editor: 'TipTap', reads: {} },
  { network: 'linkedin', state: 'old comment', surface: 'comment', editor: 'Quill', reads: {} },
  { network: 'linkedin', state: 'article', surface: 'article', editor: 'TipTap', reads: { audience: 'public' } },
  { network: 'linkedin', state: 'message', surface: 'message', editor: 'editable', reads: { audience: 'message' } },
];

const homes = { x: 'x-home', facebook: 'facebook-one-step', linkedin: 'linkedin-quill' } as const;

/** The page that has a network's places, none of them up yet. */
export function placesOf(network: Place['network']): Site {
  const home = siteNamed(homes[network]);
  return {
    ...home,
    name: `${network}-places`,
    entry: `${network}/places`,
    editor: '',
    trustedTypes: network !== 'linkedin',
  };
}
