/**
 * The two ports behind one composer. The content script opens `composer`, the frames it puts up open
 * `marks` and `panel`; the background pairs them by the random session in the first message and the tab
 * both come from. Content and frames never talk to each other directly: a page could listen.
 * Everything the background must know after a restart is said again by the content script when it reconnects.
 */
import type { TieAdvice, TieQuestion } from './tie';
import type { Draft, Finding, Look, Mark, Outcome, UncheckedCode } from './verdict';

export const COMPOSER_PORT = 'composer';
export const MARKS_PORT = 'marks';
export const PANEL_PORT = 'panel';

/** A box in CSS pixels, relative to the top left corner of the marks frame. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export type Theme = 'light' | 'dark';

/** How well the page is seen. `partly`: a draft is read but its post control is not found. */
export type Sight = 'watching' | 'partly' | 'blind';

/** The act of posting, as the card must show it. */
export type GateState =
  | 'open' // nobody is posting
  | 'waiting' // Post was pressed, the check is not back yet
  | 'held' // Post was pressed and stopped: the verdict is warn or hold
  | 'unchecked' // Post was pressed and stopped: there is no verdict
  | 'retry'; // the way is free, but the writer must press Post again

/** What the writer can choose in the card. */
export type Choice =
  | 'edit' // go back to the text
  | 'post' // post anyway: once, for this text
  | 'fine'; // this is fine: store a decision for every finding shown

// content script -> background
export type FromComposer =
  | {
      type: 'hello';
      session: string;
      network: string;
      surface: string;
      theme: Theme;
      sight: Sight;
      /** The act of posting and the card as they stand: not always the first hello of this composer. */
      gate: GateState;
      code?: UncheckedCode;
      open: boolean;
      /** The card is about a tie, not about a draft. */
      tie?: TieQuestion;
    }
  | { type: 'draft'; revision: number; draft: Draft }
  | { type: 'posted' } // the draft of the last revision: the site took it after its control was pressed
  | { type: 'layout'; boxes: { key: number; boxes: Box[] }[]; theme: Theme; sight: Sight }
  | { type: 'gate'; state: GateState; code?: UncheckedCode }
  | { type: 'card'; open: boolean; focus: boolean }
  | { type: 'fixed'; done: boolean }; // whether the wording stands in the editor now

// background -> content script
export type ToComposer =
  | { type: 'verdict'; revision: number; outcome: Outcome; marks: Mark[] }
  | { type: 'unchecked'; revision: number; code: UncheckedCode }
  | { type: 'paused'; paused: boolean }
  | { type: 'stale' } // list, policy, decisions or pause changed: send the draft again
  | { type: 'panel'; width: number; height: number; open: boolean } // how large the card wants to be
  | { type: 'choice'; choice: Choice }
  | { type: 'fix'; from: string; to: string }; // the writer asked for this text in place of that

// background -> marks frame
export type ToMarks = {
  type: 'marks';
  boxes: { key: number; severity: string; boxes: Box[] }[];
  theme: Theme;
};

// background -> panel frame (the chip, and the card it grows into)
export type ToPanel = {
  type: 'panel';
  status: 'starting' | 'watching' | 'paused' | 'unchecked';
  code?: UncheckedCode;
  sight: Sight;
  outcome?: Outcome;
  findings: Finding[];
  /** The words of the draft each finding stands on, in the same order. */
  words: string[];
  /** The words around a name are of a language whose phrases are not known: only names and links were judged. */
  limited?: boolean;
  network: string;
  gate: GateState;
  open: boolean;
  focus: boolean;
  theme: Theme;
  /** The card is about a tie, not about a draft. */
  tie?: TieAdvice;
  /** There is a hub through which the client this is about can be asked. */
  canAsk?: boolean;
  asking?: Asking;
  /** What is held is looked at by a colleague first. */
  second?: Look;
};

// background -> panel frame: what became of the wording that was asked for
export type Fixed = { type: 'fixed'; done: boolean };

// frames -> background
export type FromFrame =
  | { type: 'hello'; session: string }
  | { type: 'size'; width: number; height: number }
  | { type: 'open'; open: boolean }
  | { type: 'choice'; choice: Choice; reason?: string } // the reason goes no further than the background
  | { type: 'fix'; finding: number; fix: number } // put this wording into the editor
  | { type: 'approved'; finding: number; who: string } // the client of this finding approved the post, says the writer
  | { type: 'ask'; who: Asks } // ask about the draft as it stands, on a click
  | { type: 'options' }; // open the options page

/** Whom the writer asks from the card. */
export type Asks = 'client' | 'colleague';

/** What came of asking: a link for the client, or a colleague's look, which the verdict tells. */
export interface Asking {
  who: Asks;
  state: 'busy' | 'done' | 'failed';
  link?: string;
}
