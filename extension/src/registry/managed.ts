import { browser } from 'wxt/browser';
import { isKey } from './signature';
import { sourceURL } from './source';

/** What an organisation settled for the browsers it looks after. Nothing of it can be changed here. */
export interface Managed {
  /** The address the list comes from. */
  url?: string;
  /** The key its lists are signed with. */
  key?: string;
  /** How often the address is asked, in minutes. */
  every?: number;
  /** The list may come from nowhere else. */
  locked: boolean;
  /** Posting anyway always takes a reason. */
  reason: boolean;
  /** What was settled cannot be used: nothing is synced, and that is said. */
  unusable: boolean;
}

const least = 5;
const most = 7 * 24 * 60;

/** What the organisation settled; nothing where there is none. */
export async function managed(): Promise<Managed> {
  let policy: Record<string, unknown> = {};
  try {
    policy = await browser.storage.managed.get();
  } catch {
    // Firefox refuses where no policy was set.
  }
  return readPolicy(policy);
}

/** Reads a policy. What is not what it should be is not used, and a key that is none does not open the door. */
export function readPolicy(policy: Record<string, unknown>): Managed {
  const { source_url, source_key, sync_minutes, lock_source, require_reason } = policy;
  const url = typeof source_url === 'string' ? sourceURL(source_url)?.href : undefined;
  const key = typeof source_key === 'string' && isKey(source_key) ? source_key : undefined;
  const minutes = typeof sync_minutes === 'number' && Number.isFinite(sync_minutes) ? sync_minutes : undefined;
  const unusable = (isSet(source_url) && !url) || (isSet(source_key) && !key);
  return {
    ...(url && !unusable && { url }),
    ...(key && { key }),
    ...(minutes !== undefined && { every: Math.min(Math.max(minutes, least), most) }),
    locked: lock_source === true && isSet(source_url),
    reason: require_reason === true,
    unusable,
  };
}

/** Calls back whenever the organisation changes what it settled. */
export function watchManaged(changed: () => void): void {
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'managed') changed();
  });
}

function isSet(value: unknown): boolean {
  return value !== undefined && value !== '';
}
