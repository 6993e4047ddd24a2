import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Annotation } from '../../src/model/annotation.ts';
import { type Grade, grades, promptOf } from '../../src/model/study.ts';
import { say } from '../words.ts';

interface Props {
  readonly note: Annotation;
  readonly title: string;
  /** In how long the card comes again after an answer, in words. */
  whenOf(grade: Grade): string;
  onGrade(grade: Grade): void;
  onLeave(): void;
}

/** One card: what it asks, then the quote, and how well it was known. Space or Enter shows the answer, 1 to 4 grade it, Escape leaves. */
export function ReviewCard({ note, title, whenOf, onGrade, onLeave }: Props) {
  const [isShown, setShown] = useState(false);
  const shower = useRef<HTMLButtonElement>(null);
  const answer = useRef<HTMLDivElement>(null);
  const prompt = promptOf(note);

  // Before the card is painted: whoever sees it may press a key.
  useLayoutEffect(() => {
    if (isShown) answer.current?.focus();
    else shower.current?.focus();
  }, [isShown]);

  useLayoutEffect(() => {
    const controller = new AbortController();
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const grade = grades[Number(event.key) - 1];
      if (event.key === 'Escape') onLeave();
      else if (isShown && grade !== undefined) onGrade(grade);
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', onKey, { signal: controller.signal });
    return () => controller.abort();
  });

  return (
    <section class="review-card" aria-label={say('study_card')}>
      <div class="review-prompt">
        {title !== '' && (
          <p class="hint" dir="auto">
            {title}
          </p>
        )}
        <p class="review-question" dir="auto">
          {prompt === '' ? say('study_prompt_plain') : prompt}
        </p>
      </div>
      {isShown ? (
        <>
          <div ref={answer} class="review-answer" tabIndex={-1}>
            <blockquote class="quote" data-color={note.color} dir="auto">
              <span class="ink">{note.selectors?.quote.exact}</span>
            </blockquote>
          </div>
          <fieldset class="grades">
            <legend>{say('study_how_well')}</legend>
            {grades.map((grade, index) => (
              <button
                key={grade}
                type="button"
                class="button"
                data-action={`grade-${grade}`}
                aria-keyshortcuts={String(index + 1)}
                onClick={() => onGrade(grade)}
              >
                <span>
                  <kbd>{index + 1}</kbd> {say(`study_grade_${grade}`)}
                </span>
                <span class="quiet">{whenOf(grade)}</span>
              </button>
            ))}
          </fieldset>
        </>
      ) : (
        <button
          ref={shower}
          type="button"
          class="button primary"
          data-action="show-answer"
          onClick={() => setShown(true)}
        >
          {say('study_show')}
        </button>
      )}
    </section>
  );
}
