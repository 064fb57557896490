/** The browser's number for the tab that shows an address, asked inside a page of the extension. */
export async function tabShowing(address: string): Promise<number | undefined> {
  interface Tabs {
    query(by: object): Promise<{ id?: number; url?: string }[]>;
  }
  const { browser, chrome } = globalThis as unknown as Record<string, { tabs: Tabs } | undefined>;
  const tabs = await (browser ?? chrome)?.tabs.query({});
  return tabs?.find((tab) => tab.url === address)?.id;
}
