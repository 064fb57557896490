import { Op, type Program } from './program';

/** The document of what the program did last, as it wrote it: JavaScript would change numbers longer than it can count. */
export function documentOf(program: Program): string {
  const text = new TextDecoder().decode(program.call(Op.document, new Uint8Array()));
  if (text.startsWith('{"ok"')) throw new Error('there is no document');
  return text;
}
