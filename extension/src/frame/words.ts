import type { ToPanel } from '../messages/composer';
import { t } from '../texts';

/** What the chip says, in one or two words. */
export function chipWords(view: ToPanel): string {
  if (view.status === 'paused') return t('chip.paused');
  if (view.status === 'unchecked') return t('chip.unchecked');
  if (view.status === 'starting') return t('chip.starting');
  if (view.findings.length > 0) return t('chip.count', { n: view.findings.length });
  if (view.sight === 'blind') return t('chip.unchecked');
  return view.sight === 'watching' ? t('chip.watching') : t('chip.partly');
}

/** The heading of the card. */
export function cardTitle(view: ToPanel): string {
  if (view.tie) return t('tie.title', { client: view.tie.clientName });
  if (view.gate === 'held') return t('card.title.held');
  if (view.gate === 'retry') return t('card.title.retry');
  if (view.gate === 'waiting') return t('card.title.waiting');
  if (view.status === 'unchecked' || view.gate === 'unchecked') return t('card.title.unchecked');
  if (view.status === 'paused') return t('card.title.paused');
  if (view.findings.length > 0) return t('card.title.open', { n: view.findings.length });
  return t('chip.watching');
}

/** What a screen reader says when the view changes. */
export function announcement(view: ToPanel): string {
  if (view.tie) return t('tie.announce');
  if (view.gate === 'held') return t('announce.held', { n: view.findings.length });
  if (view.gate === 'retry') return t('announce.retry');
  if (view.gate === 'waiting') return t('announce.waiting');
  if (view.status === 'unchecked' || view.gate === 'unchecked') return t('announce.unchecked');
  if (view.status === 'paused') return t('announce.paused');
  if (view.status === 'starting') return '';
  return view.findings.length > 0 ? t('announce.found', { n: view.findings.length }) : t('announce.clear');
}
