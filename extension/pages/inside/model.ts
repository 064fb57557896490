/** The text of a draft as its editor's own export has it: one line for each paragraph, "\n" for each break. */
export function textOfExport(exported: string): string {
  if (!exported.startsWith('{')) return exported;
  const state = JSON.parse(exported);
  if (state.blocks) return state.blocks.map((block: { text: string }) => block.text).join('\n');
  // Quill ends every document with a newline of its own.
  if (state.ops)
    return state.ops
      .map((one: { insert: string }) => one.insert)
      .join('')
      .replace(/\n$/, '');
  return linesOf(state.root ?? state).join('\n');
}

interface Node {
  type: string;
  text?: string;
  attrs?: { label?: string };
  content?: Node[];
  children?: Node[];
}

const blocks = ['doc', 'root', 'list', 'listitem', 'bulletList', 'orderedList', 'listItem', 'blockquote', 'quote'];

function linesOf(node: Node): string[] {
  const inside = node.content ?? node.children ?? [];
  return blocks.includes(node.type) ? inside.flatMap(linesOf) : [inside.map(inlineOf).join('')];
}

function inlineOf(node: Node): string {
  if (node.type === 'hardBreak' || node.type === 'linebreak') return '\n';
  return node.text ?? node.attrs?.label ?? (node.children ?? node.content ?? []).map(inlineOf).join('');
}
