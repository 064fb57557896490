import type { Adapter } from './adapter';
import { adapters, elsewhere } from './list';

/** The adapter for a page address: its site's own, or what pages have in common. */
export function adapterFor(url: string): Adapter {
  const { protocol, hostname } = new URL(url);
  const own = adapters.find((adapter) =>
    adapter.sites.some((site) => {
      const [scheme, rest = ''] = site.split('://');
      return `${scheme}:` === protocol && rest.slice(0, rest.indexOf('/')) === hostname;
    }),
  );
  return own ?? elsewhere;
}
