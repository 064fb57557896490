import type { Port } from '../../src/messages/sessions';
import { accept } from './background';

/** One end of a port as the browser gives it: what is sent arrives later, and the other end's leaving is told. */
export class End implements Port {
  sender = { id: 'inside', url: location.href, tab: { id: 1 }, frameId: 0 };
  other: End | undefined;
  private heard: ((message: never) => void)[] = [];
  private left: (() => void)[] = [];
  private open = true;
  readonly onMessage = { addListener: (heard: (message: never) => void) => void this.heard.push(heard) };
  readonly onDisconnect = { addListener: (left: () => void) => void this.left.push(left) };

  constructor(readonly name: string) {}

  postMessage(message: unknown): void {
    if (!this.open) throw new Error('the port is closed');
    const copy = structuredClone(message);
    const { other } = this;
    later(() => {
      if (other?.open) for (const heard of other.heard) heard(copy as never);
    });
  }

  disconnect(): void {
    const { other } = this;
    this.open = false;
    if (!other?.open) return;
    other.open = false;
    later(() => {
      for (const left of other.left) left();
    });
  }
}

/** Two ends that know each other. */
export function connected(name: string): [End, End] {
  const ends: [End, End] = [new End(name), new End(name)];
  [ends[0].other, ends[1].other] = [ends[1], ends[0]];
  return ends;
}

const channel = new MessageChannel();
const tasks: (() => void)[] = [];
channel.port1.onmessage = () => tasks.shift()?.();

/** In a task of its own, as a message from another process comes. */
export function later(task: () => void): void {
  tasks.push(task);
  channel.port2.postMessage(0);
}

/** What keepmum's content side is given in place of the browser's own interface. */
export const browser = {
  runtime: {
    id: 'inside',
    getURL: () => 'about:blank',
    connect({ name }: { name: string }): End {
      const [here, there] = connected(name);
      later(() => accept(there));
      return here;
    },
    sendMessage: async () => undefined,
  },
};
