import { ChangedMeanwhile } from './stored';
import { Locked } from './vault';

/** Why something was not stored. What was there before is as it was. */
export type NotStored =
  | 'busy' // it was changed elsewhere meanwhile
  | 'locked'
  | 'no-room' // the disk, or what the browser lets us have of it, is full
  | 'not-stored';

export function notStored(error: unknown): NotStored {
  if (error instanceof ChangedMeanwhile) return 'busy';
  if (error instanceof Locked) return 'locked';
  return (error as { name?: unknown } | undefined)?.name === 'QuotaExceededError' ? 'no-room' : 'not-stored';
}
