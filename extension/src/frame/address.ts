/** Which of the two frames this document is, and which composer it belongs to: `#marks.<session>`. */
export interface Address {
  kind: 'marks' | 'panel';
  session: string;
}

export function readAddress(hash: string): Address | undefined {
  const found = /^#(marks|panel)\.([0-9a-f]{32})$/.exec(hash);
  if (!found) return undefined;
  return { kind: found[1] as Address['kind'], session: found[2] as string };
}
