import type { Annotation } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import { correctedArticle } from '../model/corrections.ts';
import type { AnnotationId, ArticleId } from '../model/ids.ts';
import { inOutlineOrder, isCard, type ReviewState } from '../model/study.ts';
import { foldName } from '../model/tags.ts';
import type { Database } from './schema.ts';

/** A tag as a course or project, with how much stands under it. */
export interface Course {
  /** Folded. */
  readonly tag: string;
  /** As it was written the last time. */
  readonly name: string;
  readonly count: number;
  /** How many cards are to be reviewed, those that were never seen counted. */
  readonly due: number;
}

/** A course's notes in their order, with their articles and what is remembered of them as cards. */
export interface CourseNotes {
  readonly name: string;
  readonly notes: readonly Annotation[];
  readonly articles: ReadonlyMap<ArticleId, Article>;
  readonly reviews: ReadonlyMap<AnnotationId, ReviewState>;
}

/** The keys of a tag in the index: an array sorts after every number. */
const ofTag = (tag: string) => IDBKeyRange.bound([tag], [tag, []]);

/** Every tag that living annotations have, in the order of their names. */
export async function readCourses(database: Database, now: number): Promise<readonly Course[]> {
  const transaction = database.transaction(['annotations', 'reviews'], 'readonly');
  const byTag = transaction.objectStore('annotations').index('byTag');
  const later = new Set<string>();
  for (const { id, review } of await transaction.objectStore('reviews').getAll()) if (review.due > now) later.add(id);
  const courses: Course[] = [];
  for (let cursor = await byTag.openKeyCursor(); cursor !== null; ) {
    const [tag] = cursor.key;
    const rows = await byTag.getAll(ofTag(tag));
    const due = rows.filter(({ record }) => isCard(record) && !later.has(record.id)).length;
    courses.push({ tag, name: nameOf(rows.at(-1)?.record, tag), count: rows.length, due });
    // One step to the next tag, however many annotations this one has.
    cursor = await byTag.openKeyCursor(IDBKeyRange.lowerBound([tag, []], true));
  }
  return courses;
}

/** Everything about one course, by its folded tag. */
export async function readCourse(database: Database, tag: string): Promise<CourseNotes> {
  const transaction = database.transaction(['annotations', 'articles', 'outlines', 'reviews'], 'readonly');
  const rows = await transaction.objectStore('annotations').index('byTag').getAll(ofTag(tag));
  const order = (await transaction.objectStore('outlines').get(tag))?.order ?? [];
  const notes = inOutlineOrder(
    rows.map(({ record }) => record),
    order,
  );
  const articles = await Promise.all(
    [...new Set(notes.map(({ articleId }) => articleId))].map((id) => transaction.objectStore('articles').get(id)),
  );
  const reviews = await Promise.all(notes.map(({ id }) => transaction.objectStore('reviews').get(id)));
  return {
    name: nameOf(rows.at(-1)?.record, tag),
    notes,
    articles: new Map(articles.flatMap((article) => (article ? [[article.id, correctedArticle(article)]] : []))),
    reviews: new Map(reviews.flatMap((row) => (row ? [[row.id, row.review]] : []))),
  };
}

function nameOf(record: Annotation | undefined, tag: string): string {
  return record?.tags.find((each) => foldName(each) === tag) ?? tag;
}
