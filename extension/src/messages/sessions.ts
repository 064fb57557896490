import { COMPOSER_PORT, type FromComposer, type FromFrame, MARKS_PORT } from './composer';
import { admitted, isSession, type PortKind, type Self, type Sender } from './sender';
import { type Judge, Session } from './session';

/** What is needed of a port, so that tests can make one. */
export interface Port {
  readonly name: string;
  readonly sender?: Sender;
  postMessage(message: unknown): void;
  disconnect(): void;
  readonly onMessage: { addListener(heard: (message: FromComposer | FromFrame) => void): void };
  readonly onDisconnect: { addListener(left: () => void): void };
}

interface Seats {
  session: Session;
  taken: Partial<Record<PortKind, Port>>;
}

/**
 * Brings the ports of one composer together, by the tab they come from and the random session they say
 * first. They may come in any order, and again after the background was gone.
 */
export class Sessions {
  #all = new Map<string, Seats>();
  #judge: Judge;
  #self: () => Self;
  #sitesKnown: () => Promise<void>;

  /** `sitesKnown` settles once `self` knows the sites that were added, too. */
  constructor(judge: Judge, self: () => Self, sitesKnown: () => Promise<void> = async () => {}) {
    this.#judge = judge;
    this.#self = self;
    this.#sitesKnown = sitesKnown;
  }

  /** Takes a new port, or sends it away. What is said before it is known whether to take it waits. */
  accept(port: Port): void {
    const kind = admitted(port.name, port.sender, this.#self());
    if (kind) {
      this.#take(kind, port, port.onMessage);
      return;
    }
    const waiting = new Waiting(port);
    void this.#sitesKnown().then(() => {
      const late = admitted(port.name, port.sender, this.#self());
      if (!late) port.disconnect();
      else if (!waiting.left) {
        this.#take(late, port, waiting);
        waiting.end();
      }
    });
  }

  #take(kind: PortKind, port: Port, messages: Port['onMessage']): void {
    let id: string | undefined;
    messages.addListener((message: FromComposer | FromFrame) => {
      if (id !== undefined) return this.#hear(id, kind, port, message);
      if (message?.type !== 'hello' || !isSession(message.session)) return port.disconnect();
      id = `${port.sender?.tab?.id}:${message.session}`;
      if (this.#seat(id, kind, port)) this.#hear(id, kind, port, message);
      else port.disconnect();
    });
    port.onDisconnect.addListener(() => {
      if (id !== undefined) this.#leave(id, kind, port);
    });
  }

  /** Tells every composer that what was said of its draft may no longer be true. */
  becomeStale(): void {
    for (const { session } of this.#all.values()) session.becomeStale();
  }

  /** Looks at the pauses again for every composer. */
  async askPaused(): Promise<void> {
    await Promise.all([...this.#all.values()].map(({ session }) => session.askPaused()));
  }

  #seat(id: string, kind: PortKind, port: Port): boolean {
    const seats = this.#all.get(id) ?? { session: new Session(this.#judge), taken: {} };
    // The content script alone knows the session for sure, so its newest port counts; of the frames the
    // first: whoever else shows our frame with a session it learnt comes too late.
    if (kind !== COMPOSER_PORT && seats.taken[kind]) return false;
    this.#all.set(id, seats);
    seats.taken[kind] = port;
    const send = (message: unknown) => {
      try {
        port.postMessage(message);
      } catch {
        // It has gone; its disconnection says the rest.
      }
    };
    if (kind === COMPOSER_PORT) {
      seats.session.composer = send;
      seats.session.host = new URL(port.sender?.url ?? '').hostname;
    } else if (kind === MARKS_PORT) {
      seats.session.marks = send;
    } else {
      seats.session.panel = send;
    }
    return true;
  }

  #hear(id: string, kind: PortKind, port: Port, message: FromComposer | FromFrame): void {
    const seats = this.#all.get(id);
    if (!seats || seats.taken[kind] !== port) return;
    if (kind === COMPOSER_PORT) void seats.session.fromComposer(message as FromComposer);
    else if (message.type === 'hello')
      kind === MARKS_PORT ? seats.session.drawMarks(true) : seats.session.drawPanel(true);
    else if (kind !== MARKS_PORT) void seats.session.fromPanel(message as FromFrame);
  }

  #leave(id: string, kind: PortKind, port: Port): void {
    const seats = this.#all.get(id);
    if (!seats || seats.taken[kind] !== port) return;
    delete seats.taken[kind];
    if (kind === COMPOSER_PORT) seats.session.composer = undefined;
    else if (kind === MARKS_PORT) seats.session.marks = undefined;
    else seats.session.panel = undefined;
    if (Object.keys(seats.taken).length === 0) this.#all.delete(id);
  }
}

/** What a port says while it is not yet taken, to be heard when it is. */
class Waiting {
  left = false;
  #said: (FromComposer | FromFrame)[] | undefined = [];
  #heard: ((message: FromComposer | FromFrame) => void) | undefined;

  constructor(port: Port) {
    port.onMessage.addListener((message) => {
      if (this.#said) this.#said.push(message);
      else this.#heard?.(message);
    });
    port.onDisconnect.addListener(() => {
      this.left = true;
    });
  }

  addListener(heard: (message: FromComposer | FromFrame) => void): void {
    this.#heard = heard;
  }

  end(): void {
    const said = this.#said ?? [];
    this.#said = undefined;
    for (const message of said) this.#heard?.(message);
  }
}
