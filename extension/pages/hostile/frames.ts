import { mountTextarea } from '../editors/textarea';
import { el, type State } from '../page';

/** A box in a frame, that frame in another. */
function nested(): State {
  const frame = el('iframe', { style: 'width: 600px; height: 200px' }) as HTMLIFrameElement;
  document.body.append(frame);
  const open = () => {
    const outer = frame.contentDocument as Document;
    const inner = outer.createElement('iframe');
    inner.style.cssText = 'width: 100%; height: 160px';
    outer.body.append(inner);
    const box = mountTextarea({ style: 'width: 95%; height: 120px' });
    (inner.contentDocument as Document).body.append(box.element);
  };
  // Firefox puts a document of its own into a frame a moment after it stands.
  setTimeout(open, 200);
  return { editor: { ...mountTextarea({}), element: frame }, control: () => null };
}

/** A box in a frame that is kept apart from the page, but for what is allowed it. */
function sandboxed(allowed: string): State {
  const frame = el('iframe', { style: 'width: 600px; height: 200px', sandbox: allowed }) as HTMLIFrameElement;
  frame.srcdoc = trusted('<textarea style="width: 95%; height: 160px"></textarea>');
  document.body.append(frame);
  return { editor: { ...mountTextarea({}), element: frame }, control: () => null };
}

/** The sites' policies want such words to come from one place. */
function trusted(html: string): string {
  const { trustedTypes } = window as unknown as { trustedTypes?: { createPolicy(name: string, rules: object): Maker } };
  return trustedTypes?.createPolicy('frame', { createHTML: (text: string) => text }).createHTML(html) ?? html;
}

interface Maker {
  /** In truth an object that counts as one. */
  createHTML(html: string): string;
}

/** Boxes in frames of the page's own, which are not read. */
export const frames: Record<string, () => State> = {
  nested,
  sandboxed: () => sandboxed('allow-same-origin'),
  'sandboxed apart': () => sandboxed(''),
};
