import { browser } from 'wxt/browser';
import { adapters } from '../adapters/list';
import { matches } from '../messages/sender';
import type { SightAnswer, SightQuestion } from '../messages/sight';
import { everywhere, pauseOn, pauses } from '../registry/pauses';
import { siteOf, watched as watchedSites } from '../registry/watched';
import { t, tCode, when } from '../texts';

/** What the popup says of the page it was opened on. */
export interface PageView {
  state: 'watching' | 'partly' | 'blind' | 'paused' | 'none';
  reason: string;
  /** Host name of a page that can be paused; absent when keepmum does not run there. */
  host?: string;
  /** The browser has not let keepmum see its sites; the popup can ask for it. */
  needsAccess?: boolean;
  /** The match pattern of a site that is not watched and could be. */
  couldWatch?: string;
}

/** Looks at a tab; without an id at the active one. */
export async function lookAt(tabId: number | undefined): Promise<PageView> {
  const tab =
    tabId === undefined
      ? (await browser.tabs.query({ active: true, currentWindow: true }))[0]
      : await browser.tabs.get(tabId);
  const url = tab?.url ? new URL(tab.url) : undefined;
  const added = (await watchedSites()).filter(({ allowed }) => allowed).map(({ pattern }) => pattern);
  const watched = url !== undefined && [...sites(), ...added].some((pattern) => matches(pattern, url));
  const answer = tab?.id === undefined ? undefined : await ask(tab.id);
  const host = answer ? (answer.host ?? url?.hostname ?? mainHost(answer.network)) : watched ? url.hostname : undefined;

  const paused = pauseOn(host ?? '', await pauses());
  if (paused && (host || paused.where === everywhere))
    return { state: 'paused', reason: pausedReason(paused, host ?? ''), host };
  if (answer) {
    const network = tCode(`network.${answer.network}`, 'network.other');
    return {
      state: answer.sight,
      reason: tCode(`sight.reason.${answer.reason}`, 'sight.reason.unknown', { network }),
      host,
    };
  }
  if (watched) return { state: 'blind', reason: t('sight.reason.outdated'), host };
  if (!(await hasAccess())) return { state: 'none', reason: t('sight.reason.no-access'), needsAccess: true };
  const couldWatch = url && siteOf(url.href);
  return { state: 'none', reason: t('sight.reason.none'), ...(couldWatch && { couldWatch }) };
}

/** Asks for the sites of the manifest. Must be called straight from a click. */
export function askForAccess(): Promise<boolean> {
  return browser.permissions.request({ origins: sites() });
}

/** Not `permissions.contains`: in Chromium that knows nothing of sites granted through content scripts. */
async function hasAccess(): Promise<boolean> {
  const { origins = [] } = await browser.permissions.getAll();
  return sites().every((site) =>
    origins.some((origin) => origin === site || matches(origin, new URL(site.replace('/*', '/')))),
  );
}

/** The host a network is best known by, where the page's own is not told. */
function mainHost(network: string): string | undefined {
  const pattern = adapters.find((adapter) => adapter.network === network)?.sites[0];
  return pattern && /^[a-z*]+:\/\/([^/]+)/.exec(pattern)?.[1];
}

function sites(): string[] {
  return browser.runtime.getManifest().content_scripts?.flatMap((script) => script.matches ?? []) ?? [];
}

async function ask(tabId: number): Promise<SightAnswer | undefined> {
  try {
    const silence = new Promise<undefined>((resolve) => setTimeout(resolve, 1000));
    const question: SightQuestion = { type: 'sight' };
    return await Promise.race([browser.tabs.sendMessage(tabId, question) as Promise<SightAnswer | undefined>, silence]);
  } catch {
    return undefined; // nobody of ours is there
  }
}

function pausedReason({ where, until }: { where: string; until: number }, host: string): string {
  if (where === everywhere) {
    return until
      ? t('sight.reason.paused-everywhere', { when: when(until) })
      : t('sight.reason.paused-everywhere-open');
  }
  return until ? t('sight.reason.paused-until', { host, when: when(until) }) : t('sight.reason.paused', { host });
}
