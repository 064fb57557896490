import type { Adapter, Surface } from '../adapters/adapter';
import { closestAcross, isVisible, parentOf } from './ancestors';
import { htmlElements } from './control';

/** An editor in the page and the surface that describes it. */
export interface Found {
  editor: HTMLElement;
  surface: Surface;
  network: string;
}

/** The composer that `target` lies in, or undefined when the adapter knows none there. */
export function findComposer(adapter: Adapter, target: Element): Found | undefined {
  for (const surface of adapter.surfaces) {
    const editor = editorAround(surface, target);
    if (editor && fits(surface, editor)) return found(adapter, surface, editor);
  }
  return undefined;
}

function editorAround(surface: Surface, target: Element): HTMLElement | undefined {
  let editor = closestAcross(target, surface.editor);
  for (let at = editor; at && surface.outermost; ) {
    const parent = parentOf(at);
    at = parent && closestAcross(parent, surface.editor);
    if (at) editor = at;
  }
  return editor instanceof HTMLElement ? editor : undefined;
}

/** Every composer under `root` that a person can see. What stands inside one is part of it. */
export function composersUnder(adapter: Adapter, root: ParentNode): Found[] {
  const seen = new Set<Element>();
  return adapter.surfaces.flatMap((surface) =>
    editorsUnder(surface, root)
      .filter((editor) => ![...seen].some((one) => one.contains(editor)))
      .filter((editor) => fits(surface, editor) && isVisible(editor))
      .map((editor) => {
        seen.add(editor);
        return found(adapter, surface, editor);
      }),
  );
}

function editorsUnder(surface: Surface, root: ParentNode): HTMLElement[] {
  const hosts = surface.inShadow ? root.querySelectorAll(surface.inShadow) : [];
  const roots = [root, ...[...hosts].flatMap(({ shadowRoot }) => shadowRoot ?? [])];
  return roots.flatMap((one) => htmlElements(one.querySelectorAll(surface.editor)));
}

/** Boxes that once were large enough: one that folds is still the same, and nothing is measured twice. */
const large = new WeakSet<Element>();

function isLarge(editor: Element, { width, height }: { width: number; height: number }): boolean {
  if (large.has(editor)) return true;
  const box = editor.getBoundingClientRect();
  if (box.width < width || box.height < height) return false;
  large.add(editor);
  return true;
}

function fits(surface: Surface, editor: HTMLElement): boolean {
  if (surface.address && !new RegExp(surface.address, 'u').test(location.pathname)) return false;
  if (surface.never && editor.matches(surface.never)) return false;
  if (surface.inShadow) {
    const root = editor.getRootNode();
    if (!(root instanceof ShadowRoot) || !root.host.matches(surface.inShadow)) return false;
  }
  if (surface.least && !isLarge(editor, surface.least)) return false;
  return !surface.within || closestAcross(editor, surface.within) !== null;
}

function found(adapter: Adapter, surface: Surface, editor: HTMLElement): Found {
  return { editor, surface, network: surface.network ?? adapter.network };
}

/** A place to write in that no surface describes: we are blind there and must say so. */
export function isUnknownEditor({ unread }: Adapter, target: Element): boolean {
  if (unread) return closestAcross(target, unread) !== null;
  const editor = closestAcross(target, '[contenteditable]:not([contenteditable="false"]), textarea');
  if (!editor || !isVisible(editor)) return false;
  return !editor.matches('[role="combobox"], [role="searchbox"], [aria-hidden="true"]');
}
