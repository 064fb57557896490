import { surfaceText } from './surface';
import type { Draft, Finding, Mark, Severity } from './verdict';

/**
 * The numbers by which a content script speaks of findings it may not know. The same mention keeps its
 * number from verdict to verdict, so that its mark stays where it is while the writer types on.
 */
export class Keys {
  #known = new Map<string, number>();
  #severities = new Map<number, Severity>();
  #words: string[] = [];
  #next = 1;

  /** The findings of the newest verdict as marks. */
  mark(findings: Finding[], draft: Draft): Mark[] {
    const before = this.#known;
    this.#known = new Map();
    this.#severities = new Map();
    this.#words = findings.map((finding) => surfaceText(draft, finding).slice(finding.start, finding.end));
    return findings.map((finding, i) => {
      const key = this.#key(finding, this.#words[i] ?? '', before);
      this.#severities.set(key, finding.severity);
      return { key, surface: finding.surface, start: finding.start, end: finding.end, severity: finding.severity };
    });
  }

  /** How grave the finding of a number is; undefined when the newest verdict has none of that number. */
  severity(key: number): Severity | undefined {
    return this.#severities.get(key);
  }

  /** The words of the draft each finding stands on, in the order of the findings. */
  words(): string[] {
    return this.#words;
  }

  #key(finding: Finding, words: string, before: Map<string, number>): number {
    for (let nth = 0; ; nth++) {
      const identity = JSON.stringify([finding.client, finding.surface, finding.how, finding.severity, words, nth]);
      if (this.#known.has(identity)) continue;
      const key = before.get(identity) ?? this.#next++;
      this.#known.set(identity, key);
      return key;
    }
  }
}
