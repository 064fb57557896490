/**
 * Puts text on the clipboard, on a click. The site may have switched the clipboard's own interface off for
 * frames; what the browser does for Ctrl+C it does here too. Says whether it could.
 */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyLikeAKey(text);
  }
}

function copyLikeAKey(text: string): boolean {
  const put = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  };
  document.addEventListener('copy', put, { once: true });
  try {
    return document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', put);
  }
}
