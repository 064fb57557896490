import { networkOf, profileOf } from './profile';
import { today } from './today';

/** A published post, as far as its address tells. */
export interface Post {
  network: string;
  /** What its author may be called in a list: account names. Empty where the address does not say. */
  authors: string[];
  /** The day it was published, where the writer is; absent where the address does not say. */
  day?: string;
}

/** The post that stands at an address of one of the networks. */
export function postOf(url: URL): Post | undefined {
  switch (networkOf(url)) {
    case 'x': {
      const [, author = '', id = ''] = /^\/(\w+)\/(?:status|article)\/(\d+)/.exec(url.pathname) ?? [];
      return id ? { network: 'x', authors: author === 'i' ? [] : [author], ...dated(id, xEpoch) } : undefined;
    }
    case 'linkedin': {
      const path = decodeURI(url.pathname);
      const [, id = ''] = /(?:activity|ugcPost|share)[:-](\d{19})/.exec(path) ?? [];
      const [, author] = /^\/posts\/([^/_]+)_/.exec(path) ?? [];
      // The address does not tell a company from a person.
      const authors = author ? [`company/${author}`, `in/${author}`] : [];
      return id ? { network: 'linkedin', authors, ...dated(id, 0n) } : undefined;
    }
    case 'facebook': {
      if (!/\/(posts|videos|permalink)\/|\/(permalink|story|photo)\.php/.test(url.pathname)) return undefined;
      const author = /^\/groups\//.test(url.pathname) ? undefined : profileOf(url)?.handle;
      return { network: 'facebook', authors: author ? [author] : [] };
    }
  }
  return undefined;
}

/** X counts the milliseconds of its ids from here. */
const xEpoch = 1288834974657n;

/** X and LinkedIn begin the number of a post with the millisecond it was made in: 22 bits follow. */
function dated(id: string, epoch: bigint): { day?: string } {
  const at = new Date(Number((BigInt(id) >> 22n) + epoch));
  const told = at.getFullYear() >= 2010 && at.getTime() <= Date.now();
  return told ? { day: today(at) } : {};
}
