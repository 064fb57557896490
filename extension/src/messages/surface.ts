import type { Draft, Finding } from './verdict';

/** The text a finding's span counts in. */
export function surfaceText(draft: Draft, finding: Pick<Finding, 'surface' | 'end'>): string {
  if (finding.surface === 'text') return draft.text;
  const media = draft.media ?? [];
  return media.find((each) => each.surface === finding.surface && each.text.length >= finding.end)?.text ?? '';
}

/** A finding with the words it rests on, which a view shows and does not have the draft for. */
export function withWords(finding: Finding, draft: Draft | undefined): Finding {
  if (!draft || finding.surface !== 'text') return finding;
  const words = (span: { start: number; end: number }) => draft.text.slice(span.start, span.end);
  const evidence = finding.evidence?.map((one) => ({ ...one, words: words(one) }));
  const details = finding.clues?.details.map((one) => ({ ...one, words: one.earlier ? undefined : words(one) }));
  return { ...finding, evidence, clues: finding.clues && details && { ...finding.clues, details } };
}
