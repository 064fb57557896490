/**
 * Whether the text that was read is the text that is shown, as far as the browser's own rendering can say:
 * spaces, line ends and characters without a shape aside, and pictures that stand for emoji.
 */
export function agrees(editor: HTMLElement, text: string): boolean {
  if (editor instanceof HTMLTextAreaElement || editor.querySelector('img')) return true;
  // biome-ignore lint/performance/useDomNodeTextContent: what is rendered is what the writer sees, and nothing else is asked for.
  return bare(editor.innerText) === bare(text);
}

function bare(text: string): string {
  // A style sheet may draw small letters as capitals.
  return text.replace(/[\s\p{Cf}\p{Cc}\ufffc]+/gu, '').toLowerCase();
}
