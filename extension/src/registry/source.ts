/**
 * Where a list came from: a file that was read once, a file, an address or a team's hub that is looked at again, or
 * entries written in the popup.
 */
export type Source =
  | { kind: 'file'; name: string }
  | { kind: 'linked'; name: string }
  | { kind: 'url'; url: string }
  | { kind: 'hub'; hub: string; team: string }
  | { kind: 'here' };

/** A source that lists come from again and again. */
export type Live = Extract<Source, { kind: 'linked' | 'url' | 'hub' }>;

export function isLive(source: Source | undefined): source is Live {
  return source?.kind === 'linked' || source?.kind === 'url' || source?.kind === 'hub';
}

/** By this a source is known: two with one id are the same. */
export function sourceId(source: Source): string {
  switch (source.kind) {
    case 'url':
      return `url:${source.url}`;
    case 'hub':
      return `hub:${source.hub}/${source.team}`;
    case 'linked':
    case 'file':
      return `${source.kind}:${source.name}`;
    case 'here':
      return 'here';
  }
}

/** The address a person typed, when it is one to sync from: https, or http on this very computer. */
export function sourceURL(typed: string): URL | undefined {
  let url: URL;
  try {
    url = new URL(typed.trim());
  } catch {
    return undefined;
  }
  const here = url.hostname === 'localhost' || url.hostname === '127.0.0.1';
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && here)) return undefined;
  if (url.username !== '' || url.password !== '') return undefined;
  url.hash = '';
  return url;
}

/** What the browser is asked to let keepmum reach, for an address. */
export function patternOf(url: URL): string {
  return `${url.protocol}//${url.hostname}/*`;
}
