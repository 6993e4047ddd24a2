/** The print job that this tab's address names; undefined for a page of another kind. */
export function readPrintName(search: string): string | undefined {
  return new URLSearchParams(search).get('print') ?? undefined;
}
