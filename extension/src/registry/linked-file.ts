import { result, transaction } from './database';

/** A file on this computer that is read again when it changes. */
export interface LinkedFile {
  name: string;
  /** The file as it is now. */
  open(): Promise<{ ok: true; file: File } | { ok: false; code: 'ask-again' | 'gone' }>;
}

/** What the browser gives for a file that it lets a page read again. Where it has none, a file is chosen anew. */
export interface Handle {
  name: string;
  getFile(): Promise<File>;
  /** Absent where what was given is given for good. */
  queryPermission?(to: { mode: 'read' }): Promise<PermissionState>;
  requestPermission?(to: { mode: 'read' }): Promise<PermissionState>;
}

type Pick = (options: object) => Promise<Handle[]>;

/** Whether the browser can keep a link to a file. */
export function canLink(): boolean {
  return 'showOpenFilePicker' in globalThis;
}

/** Lets a person choose a file to link; undefined when they chose none. Must be called straight from a click. */
export async function chooseFile(): Promise<Handle | undefined> {
  const { showOpenFilePicker: pick } = globalThis as unknown as { showOpenFilePicker: Pick };
  try {
    const [handle] = await pick({
      id: 'keepmum',
      types: [{ accept: { 'application/json': ['.json'], 'text/csv': ['.csv'] } }],
    });
    return handle;
  } catch {
    return undefined;
  }
}

/** Keeps the link, so that the file is found again after a restart. */
export async function keepHandle(handle: Handle): Promise<void> {
  await transaction(['source'], 'readwrite', async (store) => void store('source').put(handle, 'file'));
}

export function keptHandle(): Promise<Handle | undefined> {
  return transaction(['source'], 'readonly', (store) => result<Handle | undefined>(store('source').get('file')));
}

export async function forgetHandle(): Promise<void> {
  await transaction(['source'], 'readwrite', async (store) => void store('source').delete('file'));
}

/** The linked file; it can be opened as long as the browser still allows it. */
export function linked(handle: Handle): LinkedFile {
  return {
    name: handle.name,
    async open() {
      try {
        const allowed = (await handle.queryPermission?.({ mode: 'read' })) ?? 'granted';
        if (allowed !== 'granted') return { ok: false, code: 'ask-again' };
        return { ok: true, file: await handle.getFile() };
      } catch {
        return { ok: false, code: 'gone' };
      }
    },
  };
}

/** Asks for a linked file again, which browsers want after a restart. Must be called straight from a click. */
export async function allowAgain(handle: Handle): Promise<boolean> {
  const allowed = (await handle.requestPermission?.({ mode: 'read' }).catch(() => undefined)) ?? 'granted';
  return allowed === 'granted';
}

/** A file that was just chosen, where the browser keeps no link to it. */
export function chosen(file: File): LinkedFile {
  return { name: file.name, open: async () => ({ ok: true, file }) };
}
