/** A profile on one of the networks, by its address. */
export interface Profile {
  network: string;
  /** As the list writes it: "company/example" on LinkedIn. */
  handle: string;
}

const hosts: Record<string, string[]> = {
  x: ['x.com', 'twitter.com'],
  facebook: ['facebook.com', 'fb.com'],
  linkedin: ['linkedin.com'],
};

/** First parts of a path that say what kind of profile the second one names. */
const kinds: Record<string, string[]> = {
  linkedin: ['company', 'in', 'school', 'showcase'],
  facebook: ['pages', 'people', 'groups'],
};

/** First parts of a path that lead to no profile. */
const elsewhere =
  /^(home|search|hashtag|explore|i|intent|shar(e|ing|er(\.php)?)|feed|jobs|watch|login|settings|notifications|messages|messaging|mynetwork|compose|posts|permalink\.php|photo(\.php)?|story\.php|events|marketplace|profile\.php|groups|reel|help|about|tos|privacy)$/i;

/** The network a host belongs to, of those whose pages are known. */
export function networkOf({ hostname }: URL): string | undefined {
  const under = (host: string) => hostname === host || hostname.endsWith(`.${host}`);
  return Object.keys(hosts).find((network) => hosts[network]?.some(under));
}

/** Whose profile, or page below it, an address is. The core reads the addresses of lists by the same rules. */
export function profileOf(url: URL): Profile | undefined {
  const network = networkOf(url);
  if (!network) return undefined;
  const [first = '', second = '', third = ''] = url.pathname.split('/').filter(Boolean).map(decoded);
  if (kinds[network]?.includes(first.toLowerCase()) && first.toLowerCase() !== 'groups') {
    if (second === '') return undefined;
    const parts = network === 'facebook' ? [first, second, third] : [first, second];
    return { network, handle: parts.filter(Boolean).join('/') };
  }
  if (network === 'linkedin' || first === '' || elsewhere.test(first)) return undefined;
  return { network, handle: first.replace(/^@+/, '') };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
