import { writeWebAnnotations } from '../../../src/export/web-annotation.ts';
import { annotationNumber, articleNumber } from '../storage/made-import.ts';

/** A file of Web Annotations as we export them, about ten articles. */
export async function jsonldOf(count: number): Promise<File> {
  const annotations = Array.from({ length: count }, (_, number) => annotationNumber(number));
  const articles = Array.from({ length: Math.min(10, count) }, (_, number) => articleNumber(number)).map((article) => ({
    article,
    annotations: annotations.filter(({ articleId }) => articleId === article.id),
  }));
  const parts: string[] = [];
  for await (const part of writeWebAnnotations({ articles, exported: 5, claimants: new Map() })) parts.push(part);
  return new File(parts, 'made.jsonld');
}

export function tableOf(...rows: readonly string[]): File {
  return new File([rows.join('\r\n')], 'made.csv');
}

/** Chooses files as a person does in the browser's own dialog. */
export async function chooseFiles(...files: readonly (File | Promise<File>)[]): Promise<void> {
  const chosen = await Promise.all(files);
  let input: HTMLInputElement | null = null;
  while (input === null) {
    input = document.querySelector<HTMLInputElement>('input[type=file]');
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  const transfer = new DataTransfer();
  for (const file of chosen) transfer.items.add(file);
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

/** The figures of a preview or a result: new, brought up to date, the same, newer here, not taken. */
export function figures(): readonly (string | undefined)[] {
  return [...document.querySelectorAll('.import-figures dd:not(.hint)')].map((each) => each.textContent);
}
