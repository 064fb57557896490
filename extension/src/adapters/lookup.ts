import type { Adapter } from './adapter';
import { adapters } from './list';

/** The adapter for a page address, or undefined where keepmum does not watch. */
export function adapterFor(url: string): Adapter | undefined {
  const { protocol, hostname } = new URL(url);
  return adapters.find((adapter) =>
    adapter.sites.some((site) => {
      const [scheme, rest = ''] = site.split('://');
      return `${scheme}:` === protocol && rest.slice(0, rest.indexOf('/')) === hostname;
    }),
  );
}
