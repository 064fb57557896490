/** A page that makes it hard to see what goes on, and what keepmum then does or says. */
interface Condition {
  what: string;
  does: string;
}

/** Frames of the page's own that people write in, by the state of the page `hostile/places`. */
export const frames: (Condition & { state: string })[] = [
  {
    state: 'nested',
    what: 'a box in a frame of the page’s own, or in a frame of that',
    does: 'says that it does not see',
  },
  {
    state: 'sandboxed',
    what: 'a box in a sandboxed frame of the page’s own (`allow-same-origin`)',
    does: 'says that it does not see',
  },
  {
    state: 'sandboxed apart',
    what: 'a sandboxed frame that is shut off from its own page: nobody can tell whether there is a box in it',
    does: 'says that it does not see, as soon as the writer turns to it',
  },
];

/** The other stories of hostile.e2e.ts and sight.e2e.ts, one line for each. */
export const conditions: Condition[] = [
  { what: 'a strict policy and enforced trusted types', does: 'watches as everywhere' },
  { what: 'a script that stops every event, behind us', does: 'watches as everywhere' },
  { what: 'a script that says another copy of keepmum has begun', does: 'watches as everywhere' },
  {
    what: 'a script, of the page or of another extension, that presses the button',
    does: 'holds it like a press of the writer’s',
  },
  { what: 'twins and decoys of the box that nobody sees', does: 'reads the one that is seen' },
  { what: 'an editor that is put up anew every second, its button too', does: 'holds what is in it each time' },
  {
    what: 'a script that was there before us and keeps clicks and keys from us',
    does: 'says that it watches in part, and that the page is not seen',
  },
  ...frames,
  { what: 'a box in a frame of another site', does: 'says nothing: that is the other site’s own' },
  { what: 'a box nobody has described, on one of the networks', does: 'says that it does not recognise it' },
  { what: 'an editor that draws other words than it holds', does: 'says that it cannot be read' },
  {
    what: 'a button that is not found',
    does: 'reads and marks, says that it watches in part, and tells of a post that went out unchecked',
  },
  { what: 'an editor of code, which draws the lines in sight alone', does: 'says that it does not see' },
];
