/** A mention as the editor's own list of suggestions puts it in; false where it is plain text there. */
export function pickMention(editor: HTMLElement, label: string): boolean {
  const { editor: tiptap } = editor as unknown as { editor?: { commands: { insertContent(what: object[]): boolean } } };
  if (!tiptap) return false;
  return tiptap.commands.insertContent([
    { type: 'mention', attrs: { id: label, label } },
    { type: 'text', text: ' ' },
  ]);
}
