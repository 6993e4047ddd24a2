import { useCallback, useState } from 'preact/hooks';
import { askFromApp } from '../../src/messages/runtime.ts';
import type { AnnotationId } from '../../src/model/ids.ts';
import { moved } from '../../src/model/study.ts';
import type { Database } from '../../src/storage/database.ts';
import { type CourseNotes, readCourse } from '../../src/storage/study-queries.ts';
import { FailureNotice } from '../components/failure-notice.tsx';
import { LoadingPart } from '../components/loading-page.tsx';
import { ReadFailure } from '../components/read-failure.tsx';
import { say, sayCount, sayFailure } from '../words.ts';
import { Outline } from './outline.tsx';
import { outlineHtml, outlineMarkdown } from './outline-text.ts';
import { dueCards } from './review-queue.ts';
import { studyAddress } from './study-route.ts';
import { useReading } from './use-reading.ts';

interface Props {
  /** Folded. */
  readonly tag: string;
  now(): number;
  announce(text: string): void;
}

/** One course: its notes as an outline that can be put in order and copied, and the way to its cards. */
export function CourseView({ tag, now, announce }: Props) {
  const read = useCallback((database: Database) => readCourse(database, tag), [tag]);
  const { value: saved, failure, refresh } = useReading(read);
  // What was moved is shown at once, and until the next reading brings it.
  const [order, setOrder] = useState<readonly AnnotationId[] | undefined>(undefined);
  const [problem, setProblem] = useState('');
  const [isCopied, setCopied] = useState(false);
  if (saved === undefined) {
    return failure === undefined ? <LoadingPart hasTitle /> : <ReadFailure failure={failure} onTryAgain={refresh} />;
  }
  const course = inShownOrder(saved, order);
  const due = dueCards(course.notes, course.reviews, now()).length;

  async function move(id: AnnotationId, place: number): Promise<void> {
    const next = moved(
      course.notes.map((note) => note.id),
      id,
      place,
    );
    setOrder(next);
    const result = await askFromApp('appOrderOutline', { tag, order: next });
    setProblem(result.ok ? '' : sayFailure(result.failure.kind));
    if (!result.ok) setOrder(undefined);
    announce(
      result.ok
        ? say('study_moved', String(next.indexOf(id) + 1), String(next.length))
        : sayFailure(result.failure.kind),
    );
  }

  async function copy(isRich: boolean): Promise<void> {
    const text = outlineMarkdown(course);
    const plain = new Blob([text], { type: 'text/plain' });
    const rich = new Blob([outlineHtml(course)], { type: 'text/html' });
    try {
      await navigator.clipboard.write([
        new ClipboardItem(isRich ? { 'text/plain': plain, 'text/html': rich } : { 'text/plain': plain }),
      ]);
      setProblem('');
      setCopied(true);
      announce(say('popup_export_copied'));
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      setCopied(false);
      setProblem(say('study_copy_refused'));
      announce(say('study_copy_refused'));
    }
  }

  return (
    <>
      <h1 dir="auto">{course.name}</h1>
      <div class="row study-tools">
        {due > 0 && (
          <a class="button primary" data-action="review" href={studyAddress({ kind: 'review', tag })}>
            {sayCount('study_due', due)}
          </a>
        )}
        {course.notes.length > 0 && (
          <>
            <button type="button" class="button" data-action="copy-markdown" onClick={() => void copy(false)}>
              {say('study_copy_markdown')}
            </button>
            <button type="button" class="button" data-action="copy-rich" onClick={() => void copy(true)}>
              {say('study_copy_rich')}
            </button>
            {isCopied && <span class="hint">{say('popup_export_copied')}</span>}
          </>
        )}
      </div>
      {problem !== '' && <FailureNotice text={problem} />}
      {course.notes.length === 0 ? (
        <p class="study-lead">{say('study_course_empty')}</p>
      ) : (
        <Outline course={course} onMove={(id, place) => void move(id, place)} />
      )}
    </>
  );
}

function inShownOrder(course: CourseNotes, order: readonly AnnotationId[] | undefined): CourseNotes {
  if (order === undefined) return course;
  const places = new Map(order.map((id, place) => [id, place]));
  const placeOf = (id: AnnotationId) => places.get(id) ?? order.length;
  return { ...course, notes: course.notes.toSorted((one, other) => placeOf(one.id) - placeOf(other.id)) };
}
