import { conditions } from './conditions';
import { type MorePlace, morePlaces } from './more-places';
import type { Place } from './place';
import { sites } from './sites';

const head = `<!-- Made by \`KEEPMUM_WRITE=1 just e2e places.e2e.ts\` from extension/e2e/places.ts and sites.ts. Change it there. -->

# Where keepmum watches

Each line is a place where people write, built with the site's own kind of editor and tried in Chromium and in
Firefox. *Read*: the text, and what the page says of who writes, who will see it, whom it answers and what goes out
beside it. *Marked*: a mark stands on the client's name. *Held*: a draft that names a client is held once and
published once; one that names nobody passes with the site's own event. *blog* and *website* are sites that were added
in the options.

*Fix*: a safer wording is put in on a click as one edit, which the site's own undo takes back; tried with each kind of
box of a network. What was put in is read again; where that is not what was wanted, or the change reaches over several
lines, a picture or a mention, nothing is changed and the wording is copied, with a word about it.

| Network | Where | Editor | Read | Marked | Held | Fix |
|---|---|---|---|---|---|---|
`;

const foot = `
## Pages that make it hard

What another program or the page itself does, and what keepmum then does. Where it does not see, the sign on the
toolbar's button and the popup say so.

| On the page | keepmum |
|---|---|
`;

/** The page of the docs that says what is watched, as the stories beside it prove it. */
export function tableOf(places: Place[]): string {
  const own = sites.map(
    (site) =>
      `| ${site.network} | ${site.name.slice(site.network.length + 1)} | ${editorOf(site.name)} | yes | yes | yes | ${fixed(editorOf(site.name))} |`,
  );
  const described = places.map((place) =>
    rowOf(place, place.asAnother && 'as its neighbour, with other words on the button', fixed(place.editor)),
  );
  const more = Object.values(morePlaces).flatMap((all) =>
    all.map((place) => rowOf(place, place.readOnly && 'as its neighbour', 'as with the same editor above')),
  );
  const hard = conditions.map(({ what, does }) => `| ${what} | ${does} |`);
  return `${head}${[...own, ...described, ...more].join('\n')}\n${foot}${hard.join('\n')}\n`;
}

function rowOf(place: Place | MorePlace, asAnother: string | undefined, fix: string): string {
  const { network, surface, state, editor, key } = place;
  const reads = ['text', ...Object.keys(place.reads).map((fact) => names[fact] ?? fact)].join(', ');
  const marked = isMarked(place) ? 'yes' : 'the words stand in the card: a plain field has nothing to mark';
  const held = asAnother ?? (key ? `yes, by ${key}` : 'yes');
  return `| ${network} | ${surface}: ${state} | ${editor} | ${reads} | ${marked} | ${held} | ${fix} |`;
}

/** Whether marks can stand on the words: a plain field does not tell where its words are. */
export const isMarked = ({ editor }: Pick<Place, 'editor'>) => editor !== 'textarea';

const names: Record<string, string> = { replyTo: 'whom it answers', media: 'what goes out beside it' };

/** Draft.js is left alone where a command could make it lose its grip on the page. */
const fixed = (editor: string) =>
  editor === 'Draft.js' ? 'put in by Chromium, in a draft of one line; copied else' : 'put in, undone by Control+Z';

const editorOf = (site: string) => editors[site] ?? editors[site.replace(/-.*/, '')] ?? '';

const editors: Record<string, string> = {
  x: 'Draft.js',
  facebook: 'Lexical',
  linkedin: 'Quill',
  'linkedin-dialog': 'TipTap',
};
