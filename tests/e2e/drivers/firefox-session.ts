import { callSource } from './call-source.ts';
import type { MarionetteClient } from './marionette-client.ts';

type Call = (...args: never[]) => unknown;

/** One Firefox: commands to its tabs and to the browser itself, one at a time, because Marionette has one current tab. */
export class FirefoxSession {
  readonly #client: MarionetteClient;
  #queue: Promise<unknown> = Promise.resolve();
  #currentTab: string | undefined;

  constructor(client: MarionetteClient) {
    this.#client = client;
  }

  /** Sends a command to a tab. */
  inTab(handle: string, command: string, parameters: object = {}): Promise<unknown> {
    return this.#alone(async () => {
      await this.#switchTo(handle);
      return this.#client.send(command, parameters);
    });
  }

  /** Calls a self-contained function, or its source, in a tab: in the page's world or with the browser's own rights. */
  async callInTab(
    handle: string,
    world: 'page' | 'browser',
    call: Call | string,
    args: readonly unknown[],
  ): Promise<unknown> {
    return unwrap(await this.inTab(handle, 'WebDriver:ExecuteScript', script(call, args, world)));
  }

  /** Calls a self-contained function in the browser's own window. */
  callInBrowser<Args extends readonly unknown[], Value>(
    call: (...args: Args) => Value,
    ...args: Args
  ): Promise<Awaited<Value>> {
    const result: Promise<unknown> = this.#alone(async () => {
      await this.#client.send('Marionette:SetContext', { value: 'chrome' });
      try {
        return unwrap(await this.#client.send('WebDriver:ExecuteScript', script(call, args, 'browser')));
      } finally {
        await this.#client.send('Marionette:SetContext', { value: 'content' });
      }
    });
    return result as Promise<Awaited<Value>>;
  }

  /** Opens a tab in front and returns its handle. */
  openTab(): Promise<string> {
    return this.#alone(async () => {
      // The tab that commands went to may have been one of the extension's, which ends with it when it is loaded anew.
      await this.#switchToAny();
      const opened = await this.#client.send('WebDriver:NewWindow', { type: 'tab', focus: true });
      const { handle } = opened as { handle: string };
      await this.#switchTo(handle);
      return handle;
    });
  }

  /** Brings a tab to the front. */
  focusTab(handle: string): Promise<void> {
    return this.#alone(async () => {
      await this.#client.send('WebDriver:SwitchToWindow', { handle, focus: true });
      this.#currentTab = handle;
    });
  }

  closeTab(handle: string): Promise<void> {
    return this.#alone(async () => {
      await this.#switchTo(handle);
      await this.#client.send('WebDriver:CloseWindow');
      this.#currentTab = undefined;
      await this.#switchToAny();
    });
  }

  installExtension(path: string): Promise<unknown> {
    return this.#alone(() => this.#client.send('Addon:Install', { path, temporary: true }));
  }

  /** Asks Firefox to end; it may be gone before it answers. */
  async quit(): Promise<void> {
    await this.#client.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined);
    this.#client.close();
  }

  async #switchTo(handle: string): Promise<void> {
    if (this.#currentTab === handle) return;
    await this.#client.send('WebDriver:SwitchToWindow', { handle, focus: false });
    this.#currentTab = handle;
  }

  async #switchToAny(): Promise<void> {
    const [handle] = (await this.#client.send('WebDriver:GetWindowHandles')) as string[];
    if (handle === undefined) return;
    this.#currentTab = undefined;
    await this.#switchTo(handle);
  }

  #alone<T>(action: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(action, action);
    this.#queue = result.catch(() => undefined);
    return result;
  }
}

function script(call: Call | string, args: readonly unknown[], world: 'page' | 'browser'): object {
  return {
    script: `return ${typeof call === 'string' ? call : callSource(call)}(...JSON.parse(arguments[0]))`,
    args: [JSON.stringify(args)],
    ...(world === 'browser' ? { sandbox: 'system' } : {}),
    newSandbox: false,
    scriptTimeout: 30_000,
  };
}

function unwrap(answer: unknown): unknown {
  return typeof answer === 'object' && answer !== null && 'value' in answer ? answer.value : answer;
}
