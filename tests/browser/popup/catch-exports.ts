import { vi } from 'vitest';

/** Catches the file that the popup hands to the browser. */
export function catchDownload(): Promise<{ readonly name: string; readonly text: string; readonly bytes: Uint8Array }> {
  return new Promise((resolve) => {
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(async function (this: HTMLAnchorElement) {
      const bytes = new Uint8Array(await (await fetch(this.href)).arrayBuffer());
      resolve({ name: this.download, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), bytes });
    });
  });
}

/** Catches what the popup copies, as plain and as rich text; a browser without a window in front refuses to copy. */
export function catchCopies(): Promise<{ readonly plain: string; readonly rich: string }> {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('Nothing was copied within ten seconds')), 10_000);
    vi.spyOn(navigator.clipboard, 'write').mockImplementation(async ([item]) => {
      const [plain = '', rich = ''] = await Promise.all(
        ['text/plain', 'text/html'].map(async (type) =>
          item?.types.includes(type) === true ? (await item.getType(type)).text() : '',
        ),
      );
      resolve({ plain, rich });
    });
  });
}
