/**
 * An adapter describes one site as data: where drafts are written, what posts them, and where the page says
 * who will see them. It decides nothing and touches nothing, so that it can be read by someone who knows the
 * site and no code; a test holds that it could be written as JSON. Every selector carries the day it was last
 * seen and how sure we are (H two or more sources of this year, M one, L older or alone).
 */
export interface Adapter {
  /** Stands in verdict requests and permissions: "x", "facebook", … */
  network: string;
  /** Match patterns of the pages it is for; the manifest is made from them. */
  sites: string[];
  /** Tried in order; the first whose `editor` matches describes the composer. */
  surfaces: Surface[];
  /** Where people write and it cannot be read; without it, every editor that no surface describes. */
  unread?: string;
  /** Controls that show a tie to somebody: the first that fits. */
  ties?: Tie[];
}

export interface Tie {
  /** What a press does: ask somebody, follow somebody, or say yes to who asked. */
  action: 'friend' | 'connect' | 'follow' | 'accept';
  control: string;
  never?: string;
  /** The path of the page's address, as a pattern; every page without it. */
  address?: string;
  /** What says of whom it is about; each sign adds the first fact it shows. */
  who: Sign[];
  /** Where to look when none of those shows anything. */
  otherwise?: Sign[];
}

/** Who sees a post. What cannot be read is left out, and judged as public. */
export type Audience = 'public' | 'connections' | 'friends' | 'group' | 'message';

export interface Surface {
  /** What is written there: "post", "comment", "message", "article". */
  name: string;
  /** The network, where a page holds composers of several (the practice page). */
  network?: string;
  /** The path of the page's address, as a pattern; every page without it. */
  address?: string;
  /** The editable element itself. */
  editor: string;
  /** The editor counts only inside an ancestor like this (shadow hosts are crossed). */
  within?: string;
  /** The editor stands in the open shadow root of an element like this. */
  inShadow?: string;
  /** Of editable elements inside each other the outermost is the editor. */
  outermost?: true;
  /** A smaller box is something else: a search, a filter. In CSS pixels. */
  least?: { width: number; height: number };
  /** Twins and decoys that look like the editor and are not. */
  never?: string;
  /** How the post control is found. */
  control: Control;
  /** Keys that post from inside the editor. */
  keys: ('mod-enter' | 'enter')[];
  /** While one of these is in sight, Enter picks a suggestion and posts nothing. */
  suggestions?: string;
  /** A second step, where the editor is gone and the draft still is to be published. */
  second?: { dialog: string; labels: string[] };
  /** What belongs to the composer; without it, what holds the editor and its post control. */
  scope?: string;
  /** Where the acting account's handle can be read. The first sign that shows anything counts. */
  account?: Sign[];
  /** The handle of the account whose public post is answered. */
  replyTo?: Sign[];
  /** Who will see the post: always so, or where that can be read. */
  audience?: Audience | AudienceSign[];
  /** Text that is published with the draft and stands outside its editor. */
  beside?: Beside[];
}

/**
 * Where a page shows a fact: an element; without a selector an attribute of the editor or the control itself;
 * without either the path of the page's address.
 */
export interface Sign {
  selector?: string;
  /** Looked for in the nearest ancestor like this, instead of in the composer. */
  around?: string;
  /** The element stands before the editor: what stands behind it is quoted, not answered. */
  before?: boolean;
  /** What is read of the element; its text without it. */
  attribute?: string;
  /** A pattern whose group is the fact; the whole of what is read without it. */
  take?: string;
}

export interface AudienceSign extends Sign {
  /** What is read, as patterns, and what each means. What fits none is unknown. */
  means: [pattern: string, audience: Audience][];
}

export interface Beside {
  /** What it is: "alt", "poll", "title", "tag", "link-title". */
  surface: string;
  /** The field or the element. */
  selector: string;
  /**
   * The field is in the page only while it is filled in, somewhere: what was typed is remembered for as long
   * as the composer holds one of these (an attached picture).
   */
  keptWhile?: string;
}

export type Control =
  /** Known by selector, under the nearest ancestor of the editor that holds any. */
  | {
      by: 'selector';
      selector: string;
      /** The control is the button in the open shadow root of what the selector finds. */
      inShadow?: true;
    }
  /** Known by its place: the widest button of the dialog's bottom row. */
  | {
      by: 'place';
      /** The dialog the composer stands in. */
      dialog: string;
      /** Words seen on the control, any language; a help where they match, never a need. */
      labels: string[];
    }
  /** Known by its nearness: the first button behind the editor that has words and no label beside them. */
  | { by: 'nearness'; labels: string[] }
  /** Known by what pages have in common: what sends the form, says so in words, or closes the dialog. */
  | { by: 'form'; labels: string[] };
