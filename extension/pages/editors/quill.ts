import Quill from 'quill';
import type { Editor } from '../page';
import { answerForShadow } from './quill-in-shadow';

/**
 * Quill as LinkedIn's older composers use it. Quill sets innerHTML with plain strings when it starts,
 * so its pages cannot enforce trusted types.
 */
export function mountQuill(container: HTMLElement, label: string, onChange: () => void): Editor {
  const quill = new Quill(container, { modules: { toolbar: false }, formats: [], placeholder: label });
  const element = quill.root;
  answerForShadow(quill);
  element.setAttribute('role', 'textbox');
  element.setAttribute('aria-multiline', 'true');
  element.setAttribute('aria-label', label);
  element.setAttribute('data-test-ql-editor-contenteditable', 'true');
  // Quill 1 kept a second editable element beside the first, and so does the site.
  const twin = document.createElement('div');
  twin.className = 'ql-clipboard';
  twin.tabIndex = -1;
  twin.contentEditable = 'true';
  twin.style.cssText = 'position:absolute;left:-100000px;height:1px;width:0;overflow:hidden';
  container.append(twin);
  quill.on('text-change', onChange);
  return {
    element,
    export: () => JSON.stringify(quill.getContents()),
    // Quill ends every document with a newline of its own.
    text: () => quill.getText().replace(/\n$/, ''),
    clear: () => void quill.setText(''),
  };
}
