import type { Draft } from '../src/messages/verdict';
import type { Place } from './place';
import type { Site } from './sites';

/** A place on a network that is watched when it is switched on, or on a site that was added. */
export interface MorePlace extends Pick<Place, 'state' | 'surface' | 'editor' | 'key'> {
  network: string;
  reads: Partial<Draft>;
  /** It is only read: what holds it is what holds its neighbour. */
  readOnly?: true;
}

const open = { audience: 'public' } as const;
const message = { audience: 'message' } as const;

export const morePlaces: Record<string, MorePlace[]> = {
  'https://bsky.app/': [
    { network: 'bluesky', state: 'bluesky post', surface: 'post', editor: 'TipTap', reads: open, key: 'Control+Enter' },
  ],
  'https://www.threads.com/': [
    { network: 'threads', state: 'threads post', surface: 'post', editor: 'Lexical', reads: {} },
    {
      network: 'threads',
      state: 'threads reply',
      surface: 'comment',
      editor: 'Lexical',
      reads: { replyTo: 'harbourlane' },
    },
  ],
  'https://mastodon.social/': [
    { network: 'mastodon', state: 'mastodon post', surface: 'post', editor: 'textarea', reads: open },
    {
      network: 'mastodon',
      state: 'mastodon followers',
      surface: 'post',
      editor: 'textarea',
      reads: { audience: 'connections', replyTo: 'harbourlane@social.example' },
      readOnly: true,
    },
  ],
  'https://www.instagram.com/': [
    { network: 'instagram', state: 'instagram caption', surface: 'post', editor: 'Lexical', reads: {} },
    {
      network: 'instagram',
      state: 'instagram comment',
      surface: 'comment',
      editor: 'textarea',
      reads: {},
      key: 'Enter',
    },
    {
      network: 'instagram',
      state: 'instagram message',
      surface: 'message',
      editor: 'Lexical',
      reads: message,
      readOnly: true,
    },
  ],
  'https://www.reddit.com/': [
    { network: 'reddit', state: 'reddit post', surface: 'post', editor: 'Lexical', reads: open },
    { network: 'reddit', state: 'reddit title', surface: 'title', editor: 'textarea', reads: open },
    { network: 'reddit', state: 'reddit comment', surface: 'comment', editor: 'Lexical', reads: open },
    { network: 'reddit', state: 'reddit old', surface: 'post', editor: 'textarea', reads: open, readOnly: true },
  ],
  'https://blog.example.com/': [
    { network: 'blog', state: 'wordpress', surface: 'article', editor: 'editable', reads: open },
    { network: 'blog', state: 'ghost', surface: 'article', editor: 'Lexical', reads: open },
    { network: 'website', state: 'medium', surface: 'post', editor: 'editable', reads: {} },
    { network: 'website', state: 'forum', surface: 'post', editor: 'textarea', reads: {} },
    { network: 'website', state: 'dialog', surface: 'post', editor: 'TipTap', reads: {} },
    { network: 'mastodon', state: 'server', surface: 'post', editor: 'textarea', reads: open, readOnly: true },
  ],
};

/** What goes out beside the text: the state, the field, and what it is. */
export const moreBesides: Record<string, [state: string, field: string, surface: string][]> = {
  'https://bsky.app/': [['bluesky alt text', 'textarea', 'alt']],
  'https://mastodon.social/': [['mastodon post', '#cw-spoiler-input', 'title']],
  'https://www.instagram.com/': [['instagram caption', 'input', 'tag']],
  'https://blog.example.com/': [
    ['wordpress', '.wp-block-post-title', 'title'],
    ['ghost', '.gh-editor-title', 'title'],
  ],
};

/** The page that has them all, at one of their addresses. */
export const morePage = (address: string): Omit<Site, 'network'> => ({
  name: address,
  address,
  entry: 'more/places',
  editor: '',
  post: '',
  shortcut: false,
  trustedTypes: false,
});
