import type { Draft, Finding } from './verdict';

/** The text a finding's span counts in. */
export function surfaceText(draft: Draft, finding: Pick<Finding, 'surface' | 'end'>): string {
  if (finding.surface === 'text') return draft.text;
  const media = draft.media ?? [];
  return media.find((each) => each.surface === finding.surface && each.text.length >= finding.end)?.text ?? '';
}
