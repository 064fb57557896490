import { maxBytes } from '../registry/import';
import type { Stored } from '../registry/stored';
import type { SyncResult } from '../registry/sync';
import type { SyncState } from '../registry/sync-state';
import { t, tCode, when } from '../texts';
import { kept, megabytes } from './said';

/** How a sync went, in sentences. */
export function syncSaid(result: SyncResult, list: Stored | undefined): string {
  switch (result.code) {
    case 'synced':
    case 'unchanged': {
      const n = result.stored.clients;
      const said = [t(result.code === 'synced' ? 'options.sync.done' : 'options.sync.unchanged', { n })];
      if (result.conflicts > 0) said.push(t('options.sync.conflicts', { n: result.conflicts }));
      return said.join(' ');
    }
    case 'local-edits':
      return t('options.sync.local-edits');
    case 'busy':
    case 'locked':
      return failureSaid(result);
    default:
      return `${failureSaid(result)} ${stays(list)}`;
  }
}

/** Why the last sync failed, as it was noted. */
export function failureSaid({ code, status }: Pick<SyncState, 'code' | 'status'>): string {
  if (code === 'not-stored' || code === 'no-room' || code === 'busy') return t(`options.import.${code}`);
  if (code === 'locked') return t('unchecked.locked');
  return tCode(`options.sync.${code}`, 'options.sync.unreadable', {
    status: String(status),
    limit: megabytes(maxBytes),
  });
}

function stays(list: Stored | undefined): string {
  return list ? t('options.sync.since', { when: when(list.editedAt ?? list.importedAt) }) : kept(undefined);
}
