/** A post its writer published before, as a network's archive gives it back. It is read here and kept nowhere. */
export interface Post {
  network: 'x' | 'linkedin' | 'facebook';
  text: string;
  /** YYYY-MM-DD where the reader is; empty when the archive does not say. */
  day: string;
  /** Where it stands, where the archive says so. */
  link?: string;
  account?: string;
  audience?: string;
  /** The account whose post it answers. */
  replyTo?: string;
}

/** An address of one of these hosts, or nothing: what a file says must not lead anywhere else. */
export function linkOf(address: unknown, ...hosts: string[]): string | undefined {
  if (typeof address !== 'string' || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  const known = hosts.some((host) => url.hostname === host || url.hostname.endsWith(`.${host}`));
  return url.protocol === 'https:' && known ? url.href : undefined;
}
