/** What the popup asks the content script of a tab, and what it answers: `tabs.sendMessage(id, { type: 'sight' })`. */
import type { Sight } from './composer';

/** Why a page is seen as it is; each has a text `sight.reason.<code>`. */
export type SightReason =
  | 'composing' // a composer has focus and is read
  | 'idle' // no composer is open; nothing is wrong
  | 'no-post-control' // partly: the draft is read, its post control is not found
  | 'no-composer' // blind: the page has an editor the adapter does not know
  | 'unheard' // blind: another script keeps clicks and keys from us
  | 'went-past' // blind: a text was taken away and the gate had seen no press that posts
  | 'unreadable'; // blind: the composer's text cannot be read safely

export interface SightQuestion {
  type: 'sight';
}

export interface SightAnswer {
  sight: Sight;
  reason: SightReason;
  network: string;
  paused: boolean;
  /** Host name of the page: without a browser permission for it the popup cannot see it by itself. */
  host?: string;
}
