/** For tests: the browser's storage in memory and its alarms, as one page of the extension sees them. */
export function memoryBrowser() {
  const values: Record<string, unknown> = {};
  const heard = new Set<(changes: Record<string, unknown>) => void>();
  const alarms = { listeners: [] as ((alarm: { name: string }) => void)[], set: {} as Record<string, number> };
  const tell = (changes: Record<string, unknown>) => {
    if (Object.keys(changes).length > 0) for (const listener of [...heard]) listener(changes);
  };
  const browser = {
    storage: {
      session: {
        get: async (keys: string | string[]) =>
          Object.fromEntries(
            [keys].flat().flatMap((key) => (key in values ? [[key, structuredClone(values[key])]] : [])),
          ),
        set: async (given: Record<string, unknown>) => {
          Object.assign(values, structuredClone(given));
          tell(given);
        },
        remove: async (keys: string | string[]) => {
          const gone = [keys].flat().filter((key) => key in values);
          for (const key of gone) delete values[key];
          tell(Object.fromEntries(gone.map((key) => [key, {}])));
        },
        onChanged: {
          addListener: (listener: (changes: Record<string, unknown>) => void) => void heard.add(listener),
          removeListener: (listener: (changes: Record<string, unknown>) => void) => void heard.delete(listener),
        },
      },
    },
    alarms: {
      create: async (name: string, { when }: { when: number }) => void Object.assign(alarms.set, { [name]: when }),
      clear: async (name: string) => delete alarms.set[name],
      onAlarm: { addListener: (listener: (alarm: { name: string }) => void) => void alarms.listeners.push(listener) },
    },
  };
  return { browser, values, alarms };
}
