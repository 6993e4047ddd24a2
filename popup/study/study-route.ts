/** What of the study page is shown. */
export type StudyRoute =
  | { readonly kind: 'courses' }
  /** The notes under a tag, which is folded. */
  | { readonly kind: 'course'; readonly tag: string }
  | { readonly kind: 'review'; readonly tag: string };

/** The part of an address after "#", read; what names nothing leads to the list of courses. */
export function readStudyRoute(hash: string): StudyRoute {
  const [, kind, written] = /^#\/(course|review)\/(.+)$/u.exec(hash) ?? [];
  if (written === undefined || (kind !== 'course' && kind !== 'review')) return { kind: 'courses' };
  try {
    return { kind, tag: decodeURIComponent(written) };
  } catch {
    return { kind: 'courses' };
  }
}

/** The address of a view, from "#" on. */
export function studyAddress(route: StudyRoute): string {
  return route.kind === 'courses' ? '#/' : `#/${route.kind}/${encodeURIComponent(route.tag)}`;
}
