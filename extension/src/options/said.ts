import { type ImportResult, maxBytes, type TooLarge, type Untrusted } from '../registry/import';
import type { Stored } from '../registry/stored';
import { locale, t } from '../texts';

/** How a file or address was taken, in sentences. */
export function importSaid(result: ImportResult | TooLarge | Untrusted, before: Stored | undefined): string[] {
  if (result.ok) {
    const said = [t('options.import.done', { n: result.stored.clients })];
    const errors = result.problems.filter((problem) => problem.level === 'error').length;
    const others = result.problems.length - errors;
    if (errors > 0) said.push(t('options.import.skipped', { n: errors }));
    if (others > 0) said.push(t('options.import.to-mend', { n: others }));
    if (result.before) said.push(t('options.import.replaced', { n: result.before.clients }));
    if (result.before?.editedAt !== undefined) said.push(t('options.import.replaced-edits'));
    return said;
  }
  return [t('options.import.failed'), ...failure(result), kept(before)];
}

/** The list that stays, after something failed. */
export function kept(before: Stored | undefined): string {
  return before ? t('options.import.kept', { n: before.clients }) : t('options.import.kept-none');
}

function failure(result: Extract<ImportResult | TooLarge | Untrusted, { ok: false }>): string[] {
  switch (result.code) {
    case 'too-large':
      return [t('options.import.too-large', { size: megabytes(result.size), limit: megabytes(maxBytes) })];
    case 'file-unreadable':
      return [t('options.import.unreadable')];
    case 'checker-failed':
      return [t('unchecked.checker-failed'), t('unchecked.checker-failed.do')];
    case 'cancelled':
      return [];
    case 'busy':
      return [t('options.import.busy')];
    case 'not-stored':
    case 'no-room':
      return [t(`options.import.${result.code}`)];
    case 'unsigned':
    case 'other-key':
    case 'forged':
    case 'rolled-back':
      return [t(`options.sync.${result.code}`)];
    case 'locked':
      return [t('unchecked.locked')];
    case 'registry-unreadable':
      return []; // its problems say why
  }
}

export function megabytes(bytes: number): string {
  const n = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(bytes / 1024 / 1024);
  return t('size.megabytes', { n });
}
