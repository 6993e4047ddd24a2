import { useEffect, useState } from 'preact/hooks';
import type { TemplateProblem } from '../../src/export/templates/template.ts';
import type { LibraryScope } from '../../src/storage/read-library.ts';
import { previewTemplate } from '../page/template-preview.ts';

/** What a template makes of the first article of a part of the library. */
export type TemplatePreview =
  | { readonly kind: 'reading' }
  | { readonly kind: 'written'; readonly text: string; readonly isMadeUp: boolean }
  | { readonly kind: 'problem'; readonly problem: TemplateProblem };

/** How long after the last key the preview is made anew. */
const restMs = 200;

/** Follows a template that is being written. */
export function useTemplatePreview(text: string, scope: LibraryScope, now: () => number): TemplatePreview {
  const [preview, setPreview] = useState<TemplatePreview>({ kind: 'reading' });
  useEffect(() => {
    let isWanted = true;
    const timer = setTimeout(() => {
      void previewTemplate(text, scope, now()).then((made) => isWanted && setPreview(made));
    }, restMs);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [text, scope, now]);
  return preview;
}
