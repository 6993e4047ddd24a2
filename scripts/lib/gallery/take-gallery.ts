import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Look, looks, sizeOf } from './looks.ts';
import { setStage, speak } from './stage.ts';
import { type View, views } from './views.ts';

/**
 * Takes a WebP picture of every view in every look, of those whose name contains one of `filters` when there are any;
 * yields each file once it is written. Pictures of views that are no more are removed by a run of all.
 */
export async function* takeGallery(folder: string, filters: readonly string[] = []): AsyncGenerator<string> {
  await mkdir(folder, { recursive: true });
  const chosen = views.filter(({ name }) => filters.length === 0 || filters.some((part) => name.includes(part)));
  const written = new Set<string>();
  const stage = await setStage();
  try {
    for (const language of ['browser', 'ar'] as const) {
      await speak(stage.browser, language);
      for (const view of chosen) {
        for (const look of looks.filter((each) => each.language === language)) {
          const page = await view.open(stage);
          await page.resize({ ...sizeOf(view.place, look), pixelRatio: pixelRatio(view, look) });
          await page.emulate(look.appearance);
          await view.show(page, stage);
          const name = `${view.name}-${look.name}.webp`;
          await page.screenshot(join(folder, name));
          await view.leave?.(page);
          await page.close();
          written.add(name);
          yield name;
        }
      }
    }
  } finally {
    await stage.close();
  }
  if (filters.length > 0) return;
  for (const name of await readdir(folder)) {
    if (!written.has(name)) await rm(join(folder, name));
  }
}

/**
 * Device pixels to a CSS pixel: README's pictures are sharp also where a CSS pixel is many of the screen's; the others
 * are for a quick look at everything, and wide ones are mostly air.
 */
function pixelRatio({ name }: View, look: Look): number {
  if (look.name === 'wide') return 0.75;
  return readmeViews.has(name) && (look.name === 'light' || look.name === 'dark') ? 1.5 : 1;
}

const readmeViews = new Set(['article', 'popup-page', 'library']);
