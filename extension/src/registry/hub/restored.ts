import { result, transaction } from '../database';
import type { Stored } from '../stored';

/** A version that was put back here, and the edit that did it. */
interface Restored {
  /** The source's id. */
  of: string;
  editedAt: number;
  version: number;
}

/** Notes that an edit put a version back, until it is sent. */
export async function noteRestored(restored: Restored): Promise<void> {
  await transaction(['source'], 'readwrite', async (store) => void store('source').put(restored, 'restored'));
}

/** What is noted of the version that a list makes when it is sent; nothing where it was changed after it was put back. */
export async function noteOf(of: string, { editedAt }: Stored): Promise<string> {
  const kept = await transaction(['source'], 'readonly', (store) =>
    result<Restored | undefined>(store('source').get('restored')),
  );
  return kept?.of === of && kept.editedAt === editedAt ? `${said}${kept.version}` : '';
}

/** As the program notes it: whoever reads a note knows these words in every language. */
const said = 'as it was in version ';

/** The version that a note says was put back; undefined where it says something else. */
export function versionPutBack(note: string): number | undefined {
  const number = note.startsWith(said) ? Number(note.slice(said.length)) : Number.NaN;
  return Number.isSafeInteger(number) && number > 0 ? number : undefined;
}
