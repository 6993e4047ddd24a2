/** What was exported last, offered first the next time. */
export interface ExportChoice {
  /** The id of a format. */
  readonly format: string;
  readonly isEverything: boolean;
}

const key = 'exportChoice';

/** The choice made last; undefined when there is none that can be read. */
export function rememberedChoice(storage: Storage): ExportChoice | undefined {
  const [format, scope] = (storage.getItem(key) ?? '').split(' ');
  return format === undefined || scope === undefined ? undefined : { format, isEverything: scope === 'everything' };
}

/** Remembers a choice; a full storage forgets it, which costs a click. */
export function rememberChoice(storage: Storage, { format, isEverything }: ExportChoice): void {
  try {
    storage.setItem(key, `${format} ${isEverything ? 'everything' : 'page'}`);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}
