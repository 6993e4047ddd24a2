import { connect, type Socket } from 'node:net';

/** Speaks Firefox's Marionette protocol: length-prefixed JSON, one command after another. */
export class MarionetteClient {
  readonly #socket: Socket;
  readonly #waiting = new Map<number, { resolve(result: unknown): void; reject(error: Error): void }>();
  #received = Buffer.alloc(0);
  #lastId = 0;
  #closedBy: Error | undefined;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (data) => {
      this.#received = Buffer.concat([this.#received, data]);
      for (let message = this.#take(); message !== undefined; message = this.#take()) this.#hear(message);
    });
    socket.on('error', (error) => this.#end(error));
    socket.on('close', () => this.#end(new Error('Firefox closed the connection')));
  }

  /** Connects to the port on the loopback address and begins a session; undefined when nobody listens there yet. */
  static async connect(port: number): Promise<MarionetteClient | undefined> {
    const socket = connect(port, '127.0.0.1');
    const isConnected = await new Promise<boolean>((resolve, failed) => {
      socket.once('connect', () => resolve(true));
      socket.once('error', (error: NodeJS.ErrnoException) =>
        error.code === 'ECONNREFUSED' ? resolve(false) : failed(error),
      );
    });
    if (!isConnected) return undefined;
    const client = new MarionetteClient(socket);
    await client.send('WebDriver:NewSession', {
      capabilities: { alwaysMatch: { unhandledPromptBehavior: 'accept', pageLoadStrategy: 'normal' } },
    });
    return client;
  }

  /** Sends one command; Firefox's refusal becomes an error that names the command. */
  send(command: string, parameters: object = {}): Promise<unknown> {
    if (this.#closedBy !== undefined) return Promise.reject(this.#closedBy);
    this.#lastId += 1;
    const id = this.#lastId;
    const message = JSON.stringify([0, id, command, parameters]);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, {
        resolve,
        reject: (error) => reject(new Error(`${command}: ${error.message}`)),
      });
      this.#socket.write(`${Buffer.byteLength(message)}:${message}`);
    });
  }

  close(): void {
    this.#socket.destroy();
  }

  #take(): unknown {
    const colon = this.#received.indexOf(':');
    if (colon < 0) return undefined;
    const end = colon + 1 + Number(this.#received.subarray(0, colon).toString());
    if (this.#received.length < end) return undefined;
    const message: unknown = JSON.parse(this.#received.subarray(colon + 1, end).toString());
    this.#received = this.#received.subarray(end);
    return message;
  }

  #hear(message: unknown): void {
    // The first message is Firefox's greeting.
    if (!Array.isArray(message)) return;
    const [, id, error, result] = message as [number, number, { error: string; message: string } | null, unknown];
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error === null) waiting?.resolve(result);
    else waiting?.reject(new Error(`${error.error}: ${error.message}`));
  }

  #end(reason: Error): void {
    this.#closedBy ??= reason;
    for (const { reject } of this.#waiting.values()) reject(reason);
    this.#waiting.clear();
  }
}
