/** Whether Enter was pressed to be done. Enter that ends a composition of an input method belongs to it. */
export function isEnter(event: KeyboardEvent): boolean {
  return event.key === 'Enter' && !event.isComposing && event.keyCode !== 229 && !event.repeat;
}
