import { useCallback } from 'preact/hooks';
import type { Database } from '../../src/storage/database.ts';
import { readCourses } from '../../src/storage/study-queries.ts';
import { LoadingPart } from '../components/loading-page.tsx';
import { ReadFailure } from '../components/read-failure.tsx';
import { say, sayCount } from '../words.ts';
import { studyAddress } from './study-route.ts';
import { useReading } from './use-reading.ts';

/** Every tag as a course or project, with what stands under it and what is to be reviewed. */
export function CourseList({ now }: { now(): number }) {
  const read = useCallback((database: Database) => readCourses(database, now()), [now]);
  const { value: courses, failure, refresh } = useReading(read);
  return (
    <>
      <h1>{say('study_title')}</h1>
      {failure !== undefined && <ReadFailure failure={failure} onTryAgain={refresh} />}
      {courses === undefined && failure === undefined && <LoadingPart />}
      {courses?.length === 0 && <p class="study-lead">{say('study_empty')}</p>}
      {courses !== undefined && courses.length > 0 && (
        <ul class="courses">
          {courses.map(({ tag, name, count, due }) => (
            <li key={tag} data-tag={tag}>
              <a href={studyAddress({ kind: 'course', tag })} dir="auto">
                {name}
              </a>
              <span class="quiet">{sayCount('study_notes', count)}</span>
              {due > 0 && (
                <a class="text-button" data-action="review" href={studyAddress({ kind: 'review', tag })}>
                  {sayCount('study_due', due)}
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
