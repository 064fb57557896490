import { result, transaction } from '../database';
import type { Head } from './verify';

/**
 * A team's list as its hub has it: closed documents, which only the team's key opens, so that they are kept as
 * they came. With them a browser asks for what changed since, and sends no more than it changed itself.
 */
export interface Closed {
  /** The source's id. */
  of: string;
  head: Head;
  /** Everything up to here has been read. */
  cursor: string;
  documents: Map<string, string>;
}

/** The newest version that was read or written here. */
export async function keptClosed(of: string): Promise<Closed | undefined> {
  const kept = await transaction(['source'], 'readonly', (store) =>
    result<Closed | undefined>(store('source').get('closed')),
  );
  return kept?.of === of && kept.documents instanceof Map ? kept : undefined;
}

export async function keepClosed(closed: Closed): Promise<void> {
  await transaction(['source'], 'readwrite', async (store) => void store('source').put(closed, 'closed'));
}
