import '../../frame/frame.css';
import { readAddress } from '../../frame/address';
import { startMarks } from '../../frame/marks';

const address = readAddress(location.hash);
if (address?.kind === 'marks') startMarks(document.body, address.session);
// The marks speak no words: what the other frame needs for its own would only be in their way, and the page's.
if (address?.kind === 'panel') {
  const { startPanel } = await import('../../frame/start-panel');
  await startPanel(document.body, address.session);
}
