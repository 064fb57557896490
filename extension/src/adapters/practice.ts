import type { Adapter, Surface } from './adapter';

const box = (network: string): Surface => ({
  name: 'practice',
  network,
  editor: '[contenteditable="true"]',
  within: `[data-practice="${network}"]`,
  control: { by: 'selector', selector: '[data-practice-post]' },
  keys: ['mod-enter'],
});

/**
 * The practice page that `just try` opens on this machine. The shipped manifest does not ask for its
 * address; the copy that `try` loads does.
 */
export const practice: Adapter = {
  network: 'practice',
  sites: ['http://127.0.0.1/*'],
  surfaces: [box('x'), box('facebook'), box('linkedin')],
};
