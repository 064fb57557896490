import { adapterFor } from '../src/adapters/lookup';
import { surroundingsOf } from '../src/composer/context';
import { postControls } from '../src/composer/control';
import { composersUnder } from '../src/composer/find';
import { Kept } from '../src/composer/kept';
import { readDraft } from '../src/composer/reading';
import type { Draft } from '../src/messages/verdict';

/** What keepmum reads of the page it is put into, without the rest of keepmum. */
export interface Eye {
  /** The draft in each composer under `root`, and whether the page's own control is what was taken for it. */
  look(root?: ParentNode): { draft: Draft; surface: string; control: boolean }[];
}

declare global {
  interface Window {
    eye: Eye;
  }
}

const adapter = adapterFor(location.href);
const kept = new Kept(adapter);
addEventListener('input', (event) => kept.note(event.composedPath()[0] as Element), true);

window.eye = {
  look(root = document) {
    return composersUnder(adapter, root).map((found) => ({
      draft: { text: readDraft(found.editor).text, ...surroundingsOf(found, kept) },
      surface: found.surface.name,
      control: postControls(found).includes(window.page.control() as HTMLElement),
    }));
  },
};
