import type { CDPSession } from "playwright-core";

/** Bytes after a collection of garbage. */
export interface Heap {
  /** Objects of the language. */
  readonly used: number;
  /** What typed arrays hold. */
  readonly arrays: number;
}

export interface Heaps {
  readonly page: Heap;
  readonly worker: Heap;
  readonly nodes: number;
  readonly listeners: number;
}

interface HeapUsage {
  readonly usedSize: number;
  readonly backingStorageSize: number;
}

type Answer = {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
};

function heapOf({ usedSize, backingStorageSize }: HeapUsage): Heap {
  return { used: usedSize, arrays: backingStorageSize };
}

/** Reads the heaps of a page and of its training worker. To be made before the page is opened. */
export class HeapReader {
  readonly #session: CDPSession;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  #worker: string | null = null;
  #asked = 0;

  constructor(session: CDPSession) {
    this.#session = session;
    session.on("Target.attachedToTarget", ({ sessionId, targetInfo }) => {
      if (targetInfo.type === "worker") this.#worker = sessionId;
    });
    session.on("Target.receivedMessageFromTarget", ({ message }) => {
      const answer = JSON.parse(message) as Answer;
      if (answer.id !== undefined) this.#waiting.get(answer.id)?.(answer);
    });
  }

  async start(): Promise<void> {
    await this.#session.send("Target.setAutoAttach", {
      autoAttach: true,
      waitForDebuggerOnStart: false,
      flatten: false,
    });
  }

  async read(): Promise<Heaps> {
    await this.#session.send("HeapProfiler.collectGarbage");
    await this.#ask("HeapProfiler.collectGarbage");
    const page = (await this.#session.send("Runtime.getHeapUsage")) as HeapUsage;
    const worker = (await this.#ask("Runtime.getHeapUsage")) as HeapUsage;
    const { nodes, jsEventListeners } = await this.#session.send("Memory.getDOMCounters");
    return { page: heapOf(page), worker: heapOf(worker), nodes, listeners: jsEventListeners };
  }

  async #ask(method: string): Promise<unknown> {
    const sessionId = this.#worker;
    if (sessionId === null) throw new Error("soak: expected a training worker, the page has none");
    const id = ++this.#asked;
    const answered = new Promise<Answer>((resolve) => {
      this.#waiting.set(id, resolve);
    });
    const message = JSON.stringify({ id, method });
    await this.#session.send("Target.sendMessageToTarget", { sessionId, message });
    const { result, error } = await answered;
    this.#waiting.delete(id);
    if (error !== undefined) throw new Error(`soak: ${method} failed: ${error.message}`);
    return result;
  }
}
