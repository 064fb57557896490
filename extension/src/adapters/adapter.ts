/**
 * An adapter describes one site as data: where drafts are written and what posts them. It decides
 * nothing and touches nothing, so that it can be read by someone who knows the site and no code.
 * Every selector carries the day it was last seen and how sure we are (H two or more sources of this
 * year, M one, L older or alone).
 */
export interface Adapter {
  /** Stands in verdict requests and permissions: "x", "facebook", … */
  network: string;
  /** Match patterns of the pages it is for; the manifest is made from them. */
  sites: string[];
  /** Tried in order; the first whose `editor` matches describes the composer. */
  surfaces: Surface[];
}

export interface Surface {
  /** What is written there: "post", "reply", "article". */
  name: string;
  /** The network, where a page holds composers of several (the practice page). */
  network?: string;
  /** The editable element itself. */
  editor: string;
  /** The editor counts only inside an ancestor like this (shadow hosts are crossed). */
  within?: string;
  /** Twins and decoys that look like the editor and are not. */
  never?: string;
  /** How the post control is found. */
  control: Control;
  /** Keys that post from inside the editor. */
  keys: ('mod-enter' | 'enter')[];
  /** Where the acting account's handle can be read, inside the composer's scope. */
  account?: { selector: string; attribute: string; after: string };
}

/** A post control known by selector, or one known only by its place in a dialog. */
export type Control =
  | { by: 'selector'; selector: string }
  | {
      by: 'place';
      /** The dialog the composer stands in. */
      dialog: string;
      /** Words seen on the control, any language; a help where they match, never a need. */
      labels: string[];
    };
