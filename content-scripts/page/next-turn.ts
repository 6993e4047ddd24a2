const waiting: (() => void)[] = [];
let channel: MessageChannel | undefined;

/** Resolves in a later task. Not by a timer: in a tab that is not in front browsers let those fire once a second. */
export function nextTurn(): Promise<void> {
  if (channel === undefined) {
    channel = new MessageChannel();
    channel.port1.onmessage = () => waiting.shift()?.();
  }
  return new Promise((resolve) => {
    waiting.push(resolve);
    channel?.port2.postMessage(null);
  });
}
