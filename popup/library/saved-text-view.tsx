import { useMemo } from 'preact/hooks';
import type { Annotation } from '../../src/model/annotation.ts';
import { Moment } from '../components/moment.tsx';
import { blocksOf, highlightedParagraphs, placesIn, type TextPiece } from '../view/highlighted-text.ts';
import { say, sayCount } from '../words.ts';

interface Props {
  readonly saved: { readonly text: string; readonly taken: number } | null;
  readonly annotations: readonly Annotation[];
  readonly language: string;
}

/** The article's text as it was when first annotated, with what was marked in it: it stays when the page is gone. */
export function SavedTextView({ saved, annotations, language }: Props) {
  const shown = useMemo(() => {
    if (saved === null) return undefined;
    const places = placesIn(saved.text, annotations);
    return { blocks: blocksOf(highlightedParagraphs(saved.text, places)), found: places.size };
  }, [saved, annotations]);
  const byId = new Map(annotations.map((annotation) => [annotation.id, annotation]));
  function pieceOf({ text, ids: [first] }: TextPiece, place: number) {
    const annotation = first === undefined ? undefined : byId.get(first);
    if (annotation === undefined) return text;
    return (
      <mark
        key={place}
        class="ink"
        data-annotation-mark={annotation.id}
        data-color={annotation.color}
        data-motivation={annotation.motivation}
      >
        {text}
      </mark>
    );
  }

  const marked = annotations.filter(({ selectors }) => selectors !== null).length;
  return (
    <section class="saved-text" aria-labelledby="saved-text-title">
      <h2 id="saved-text-title">{say('library_saved_text')}</h2>
      {saved === null || shown === undefined ? (
        <p class="hint">{say('library_no_saved_text')}</p>
      ) : (
        <>
          <p class="hint">
            {say('library_saved_text_taken')} <Moment time={saved.taken} />
            {shown.found < marked && <> {sayCount('library_saved_text_missing', marked - shown.found)}</>}
          </p>
          <div class="saved-text-body" dir="auto" lang={language || undefined}>
            {shown.blocks.map((block, index) =>
              block.kind === 'furniture' ? (
                <p key={index} class="furniture">
                  {block.lines.map((line, place) => (
                    <span key={place}>{line} </span>
                  ))}
                </p>
              ) : (
                <p key={index}>{block.pieces.map(pieceOf)}</p>
              ),
            )}
          </div>
        </>
      )}
    </section>
  );
}
