/**
 * A draft as the writer sees it, read from the DOM and never written to it. Lines are the blocks that hold
 * no other block (Draft.js, Lexical, Quill and ProseMirror all draw a paragraph as one); they are joined
 * by "\n", because textContent would glue the last word of one to the first of the next.
 */

/** A stretch of the text that stands in one text node. Offsets are UTF-16 units of the whole text. */
export interface Piece {
  start: number;
  node: Text;
}

export interface Reading {
  text: string;
  /** In order of `start`; line ends belong to no piece. */
  pieces: Piece[];
}

const BLOCKS = new Set([
  'P',
  'DIV',
  'LI',
  'UL',
  'OL',
  'BLOCKQUOTE',
  'PRE',
  'FIGURE',
  'SECTION',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
]);
const blocks = [...BLOCKS].join();

export function readDraft(editor: HTMLElement): Reading {
  if (editor instanceof HTMLTextAreaElement) return { text: editor.value, pieces: [] };
  const lines = new Lines();
  readBlock(editor, lines);
  return lines.reading();
}

/** By its name, which is one look: this runs with each key. */
function isBlock(node: Node): node is HTMLElement {
  return BLOCKS.has(node.nodeName);
}

function readBlock(block: Element, lines: Lines): void {
  const children = childrenOf(block);
  if (!holdsBlock(block)) {
    lines.begin();
    readInline(children, lines);
    return;
  }
  let run: Node[] = [];
  const endRun = () => {
    if (run.some((node) => node.textContent?.trim())) {
      lines.begin();
      readInline(run, lines);
    }
    run = [];
  };
  for (const child of children) {
    if (isBlock(child) || (child instanceof Element && holdsBlock(child))) {
      endRun();
      readBlock(child, lines);
    } else {
      run.push(child);
    }
  }
  endRun();
}

function holdsBlock(element: Element): boolean {
  return element.querySelector(blocks) !== null;
}

function readInline(nodes: Node[], lines: Lines): void {
  for (const node of nodes) {
    switch (node.nodeName) {
      case '#text':
        lines.add(node as Text);
        break;
      case 'BR':
        lines.break();
        break;
      case 'IMG':
        // Some sites draw emoji as pictures with the character as their alt text.
        lines.addLoose((node as HTMLImageElement).alt);
        break;
      default:
        readInline(childrenOf(node), lines);
    }
  }
}

function childrenOf(parent: Node): Node[] {
  const children: Node[] = [];
  for (let at = parent.firstChild; at; at = at.nextSibling) children.push(at);
  return children;
}

class Lines {
  private readonly parts: string[] = [];
  private readonly pieces: Piece[] = [];
  private length = 0;
  private begun = false;
  /** A break is written when something follows it: the last one of a block only holds the line open. */
  private breaks = 0;

  begin(): void {
    this.breaks = 0;
    if (this.begun) this.push('\n');
    this.begun = true;
  }

  add(node: Text): void {
    const { data } = node;
    if (data === '') return;
    this.settle();
    this.pieces.push({ start: this.length, node });
    this.push(data);
  }

  addLoose(text: string): void {
    if (text === '') return;
    this.settle();
    this.push(text);
  }

  break(): void {
    this.breaks++;
    if (this.breaks > 1) this.push('\n');
  }

  reading(): Reading {
    return { text: this.parts.join(''), pieces: this.pieces };
  }

  private settle(): void {
    if (this.breaks > 0) this.push('\n');
    this.breaks = 0;
  }

  private push(text: string): void {
    this.parts.push(text);
    this.length += text.length;
  }
}
