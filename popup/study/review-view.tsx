import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { askFromApp } from '../../src/messages/runtime.ts';
import type { AnnotationId } from '../../src/model/ids.ts';
import type { Grade, ReviewState } from '../../src/model/study.ts';
import type { Database } from '../../src/storage/database.ts';
import { readCourse } from '../../src/storage/study-queries.ts';
import { FailureNotice } from '../components/failure-notice.tsx';
import { LoadingPart } from '../components/loading-page.tsx';
import { ReadFailure } from '../components/read-failure.tsx';
import { say, sayCount, sayFailure } from '../words.ts';
import { ReviewCard } from './review-card.tsx';
import { afterAnswer, dueCards, nextDue } from './review-queue.ts';
import { sayWhen } from './say-when.ts';
import { reviewed } from './schedule.ts';
import { studyAddress } from './study-route.ts';
import { useReading } from './use-reading.ts';

interface Props {
  /** Folded. */
  readonly tag: string;
  now(): number;
  announce(text: string): void;
}

/** The cards of a course that are due, one after the other. */
export function ReviewView({ tag, now, announce }: Props) {
  const read = useCallback((database: Database) => readCourse(database, tag), [tag]);
  const { value: course, failure, refresh } = useReading(read);
  const [queue, setQueue] = useState<readonly AnnotationId[] | undefined>(undefined);
  const [problem, setProblem] = useState('');
  // What was answered here, until the next reading brings it.
  const answered = useRef(new Map<AnnotationId, ReviewState>());
  const isSaving = useRef(false);

  // Once: what is answered or saved elsewhere meanwhile does not take the card from under one's hands.
  useEffect(() => {
    if (course !== undefined) setQueue((before) => before ?? dueCards(course.notes, course.reviews, now()));
  }, [course, now]);

  if (course === undefined || queue === undefined) {
    return failure === undefined ? <LoadingPart hasTitle /> : <ReadFailure failure={failure} onTryAgain={refresh} />;
  }
  const left = queue.filter((id) => course.notes.some((note) => note.id === id));
  const note = course.notes.find(({ id }) => id === left[0]);
  const reviewOf = (id: AnnotationId) => answered.current.get(id) ?? course.reviews.get(id);

  async function answer(id: AnnotationId, grade: Grade): Promise<void> {
    if (isSaving.current) return;
    isSaving.current = true;
    const before = reviewOf(id);
    const at = now();
    const result = await askFromApp('appReview', {
      id,
      before: before?.lastReview ?? null,
      review: reviewed(before, grade, at),
    });
    isSaving.current = false;
    if (!result.ok) {
      setProblem(sayFailure(result.failure.kind));
      announce(sayFailure(result.failure.kind));
      return;
    }
    setProblem('');
    answered.current.set(id, result.value);
    setQueue((before) => afterAnswer(before ?? [], id, result.value, at));
    announce(say('study_next_in', sayWhen(result.value.due, at)));
  }

  const due = nextDue(course.notes, new Map([...course.reviews, ...answered.current]));
  return (
    <>
      <h1 dir="auto">{course.name}</h1>
      {problem !== '' && <FailureNotice text={problem} />}
      {note === undefined ? (
        <div class="review-done">
          <p class="study-lead">{say('study_done')}</p>
          {due !== undefined && <p class="quiet">{say('study_next_in', sayWhen(due, now()))}</p>}
          <a class="button" data-action="outline" href={studyAddress({ kind: 'course', tag })}>
            {say('study_to_outline')}
          </a>
        </div>
      ) : (
        <>
          <p class="quiet" data-left={left.length}>
            {sayCount('study_left', left.length)}
          </p>
          <ReviewCard
            key={`${note.id} ${reviewOf(note.id)?.reps ?? 0}`}
            note={note}
            title={course.articles.get(note.articleId)?.metadata.headline ?? ''}
            whenOf={(grade) => {
              const at = now();
              return sayWhen(reviewed(reviewOf(note.id), grade, at).due, at);
            }}
            onGrade={(grade) => void answer(note.id, grade)}
            onLeave={() => {
              location.hash = studyAddress({ kind: 'course', tag });
            }}
          />
        </>
      )}
    </>
  );
}
