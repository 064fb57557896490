import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { out } from './root';

export type Kind = 'chromium' | 'firefox';

/** The parts of a built manifest that tests change in their own copy. */
export interface Manifest {
  host_permissions?: string[];
  content_scripts?: { matches: string[]; js?: string[] }[];
  web_accessible_resources?: { resources: string[]; matches: string[] }[];
  browser_specific_settings?: { gecko?: { id?: string } };
}

export type Patch = (manifest: Manifest) => void;

/** Where the build leaves the extension for this kind of browser. */
export function builtExtension(kind: Kind): string {
  return join(out, 'extension', kind === 'chromium' ? 'chrome-mv3' : 'firefox-mv3');
}

/** Copies a built extension aside, changes the copy's manifest, and says where it is and its add-on id. */
export function stageExtension(built: string, patch?: Patch): { dir: string; addonId: string | undefined } {
  const dir = mkdtempSync(join(tmpdir(), 'keepmum-extension-'));
  cpSync(built, dir, { recursive: true });
  const file = join(dir, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  patch?.(manifest);
  writeFileSync(file, JSON.stringify(manifest, null, 2));
  return { dir, addonId: manifest.browser_specific_settings?.gecko?.id };
}

/** Lets the extension's own pages fetch from these origins, as a user's consent would. */
export function allowHosts(...matches: string[]): Patch {
  return (manifest) => {
    manifest.host_permissions = [...(manifest.host_permissions ?? []), ...matches];
  };
}

/** Has the composer's content script run on further addresses, with the frames it puts up. */
export function watchAlso(...matches: string[]): Patch {
  return (manifest) => {
    allowHosts(...matches)(manifest);
    for (const script of manifest.content_scripts ?? []) script.matches.push(...matches);
    for (const resource of manifest.web_accessible_resources ?? []) resource.matches.push(...matches);
  };
}
