import type { Adapter, Beside } from '../adapters/adapter';
import { closestAcross } from './ancestors';
import { textOf } from './beside';

/**
 * What was typed into fields that are in the page only while they are filled in: the description of a picture
 * is published long after its dialog has closed. It stays in this page's memory and goes with it.
 */
export class Kept {
  /** By the picture that was described, for one field may serve several in turn. */
  private readonly said = new Map<string, { surface: string; text: string }>();

  constructor(private readonly adapter: Adapter) {}

  private get fields(): Beside[] {
    return this.adapter.surfaces.flatMap(({ beside = [] }) => beside.filter(({ keptWhile }) => keptWhile));
  }

  /** Notes what stands in a field that was typed into; other elements are no concern of it. */
  note(target: Element): void {
    const field = this.fields.find(({ selector }) => target.matches(selector));
    if (!field) return;
    const picture = closestAcross(target, '[role="dialog"], dialog, [aria-modal="true"]')?.querySelector('img');
    this.said.set(`${field.surface} ${picture?.src ?? ''}`, { surface: field.surface, text: textOf(target) });
  }

  texts(surface: string): string[] {
    return [...new Set([...this.said.values()].filter((one) => one.surface === surface).map(({ text }) => text))];
  }

  /** The pictures have gone out, and what was said of them with them. */
  forget(): void {
    this.said.clear();
  }
}
