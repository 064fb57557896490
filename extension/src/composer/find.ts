import type { Adapter, Surface } from '../adapters/adapter';
import { closestAcross, isVisible } from './ancestors';

/** An editor in the page and the surface that describes it. */
export interface Found {
  editor: HTMLElement;
  surface: Surface;
  network: string;
}

/** The composer that `target` lies in, or undefined when the adapter knows none there. */
export function findComposer(adapter: Adapter, target: Element): Found | undefined {
  for (const surface of adapter.surfaces) {
    const editor = closestAcross(target, surface.editor);
    if (editor instanceof HTMLElement && fits(surface, editor)) return found(adapter, surface, editor);
  }
  return undefined;
}

/** Every composer under `root` that a person can see. */
export function composersUnder(adapter: Adapter, root: ParentNode): Found[] {
  const seen = new Set<Element>();
  return adapter.surfaces.flatMap((surface) =>
    [...root.querySelectorAll(surface.editor)]
      .filter((editor): editor is HTMLElement => editor instanceof HTMLElement && !seen.has(editor))
      .filter((editor) => fits(surface, editor) && isVisible(editor))
      .map((editor) => {
        seen.add(editor);
        return found(adapter, surface, editor);
      }),
  );
}

function fits(surface: Surface, editor: HTMLElement): boolean {
  if (surface.address && !new RegExp(surface.address, 'u').test(location.pathname)) return false;
  if (surface.never && editor.matches(surface.never)) return false;
  return !surface.within || closestAcross(editor, surface.within) !== null;
}

function found(adapter: Adapter, surface: Surface, editor: HTMLElement): Found {
  return { editor, surface, network: surface.network ?? adapter.network };
}

/** A place to write in that no surface describes: we are blind there and must say so. */
export function isUnknownEditor(target: Element): boolean {
  const editor = closestAcross(target, '[contenteditable]:not([contenteditable="false"]), textarea');
  if (!editor || !isVisible(editor)) return false;
  return !editor.matches('[role="combobox"], [role="searchbox"], [aria-hidden="true"]');
}
