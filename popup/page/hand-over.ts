/** How long the browser may take to read the file it was handed. */
const fileLifeMs = 60_000;

/** Hands a file to the browser to download. */
export function downloadFile(file: Blob, fileName: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), fileLifeMs);
}

/** Copies a text that is still being written, a page also as rich text; false when the browser does not allow it. Begun at once, or the press of the button would no longer count. */
export async function copyText(file: Promise<Blob>, isPage: boolean): Promise<boolean> {
  const text = file.then(async (written) => {
    const content = await written.text();
    return isPage ? (await import('../../src/export/html-to-text.ts')).htmlToText(content) : content;
  });
  return copyAlternatives(text, isPage ? file : undefined);
}

/** Copies a text, and the same as rich text (HTML) where there is such; false when the browser does not allow it. */
export async function copyAlternatives(text: Promise<string>, rich: Promise<Blob> | undefined): Promise<boolean> {
  try {
    const plain = text.then((content) => new Blob([content], { type: 'text/plain' }));
    await navigator.clipboard.write([
      new ClipboardItem(
        rich === undefined ? { 'text/plain': plain } : { 'text/plain': plain, 'text/html': asHtml(rich) },
      ),
    ]);
    return true;
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}

function asHtml(file: Promise<Blob>): Promise<Blob> {
  const rich = file.then((written) => written.slice(0, written.size, 'text/html'));
  // A failure is told by the plain text beside it; told twice, it would count as one that nobody handled.
  rich.catch(() => undefined);
  return rich;
}
