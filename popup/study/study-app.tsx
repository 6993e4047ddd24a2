import { useEffect, useRef, useState } from 'preact/hooks';
import { assertNever } from '../../src/model/assert-never.ts';
import { Places } from '../components/places.tsx';
import { StatusRegion } from '../components/status-region.tsx';
import { useAnnouncer } from '../state/use-announcer.ts';
import { useSettings } from '../state/use-settings.ts';
import { say } from '../words.ts';
import { CourseList } from './course-list.tsx';
import { CourseView } from './course-view.tsx';
import { ReviewView } from './review-view.tsx';
import { readStudyRoute, type StudyRoute, studyAddress } from './study-route.ts';

interface Props {
  /** The time, in milliseconds since the Unix epoch. */
  now(): number;
}

/** The student's view of notes: courses, the outline of one, and its cards. */
export function StudyApp({ now }: Props) {
  useSettings();
  const route = useStudyRoute();
  const [said, announce] = useAnnouncer();
  const root = useRef<HTMLElement>(null);
  const isFirst = useRef(true);
  const address = studyAddress(route);

  // A screen reader and the keyboard begin at the view that was gone to.
  useEffect(() => {
    if (!isFirst.current && address !== '') root.current?.focus();
    isFirst.current = false;
    scrollTo(0, 0);
  }, [address]);

  useEffect(() => {
    document.title = say('study_page_title');
  });

  return (
    <div class="study-app">
      <Places here="study" />
      <main ref={root} tabIndex={-1}>
        {route.kind !== 'courses' && (
          <p class="back">
            <a class="back-link" href={studyAddress({ kind: 'courses' })}>
              {say('study_all')}
            </a>
          </p>
        )}
        <View key={address} route={route} now={now} announce={announce} />
      </main>
      <StatusRegion said={said} />
    </div>
  );
}

function View({ route, now, announce }: Props & { readonly route: StudyRoute; announce(text: string): void }) {
  switch (route.kind) {
    case 'courses':
      return <CourseList now={now} />;
    case 'course':
      return <CourseView tag={route.tag} now={now} announce={announce} />;
    case 'review':
      return <ReviewView tag={route.tag} now={now} announce={announce} />;
    default:
      return assertNever(route);
  }
}

function useStudyRoute(): StudyRoute {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const controller = new AbortController();
    addEventListener('hashchange', () => setHash(location.hash), { signal: controller.signal });
    return () => controller.abort();
  }, []);
  return readStudyRoute(hash);
}
