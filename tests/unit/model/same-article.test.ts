import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Article, emptyMetadata } from '../../../src/model/article.ts';
import type { ArticleId } from '../../../src/model/ids.ts';
import {
  areLinked,
  groupArticles,
  livingKeys,
  maxRelations,
  relate,
  relationKinds,
  relationOf,
} from '../../../src/model/same-article.ts';

function record(index: number, keys: readonly string[]): Article {
  return {
    id: `id-${index}` as ArticleId,
    url: `https://${keys[0]}`,
    keys,
    urls: [`https://${keys[0]}`],
    relations: [],
    isArticle: true,
    metadata: emptyMetadata,
    corrections: {},
    created: index,
    modified: index,
  };
}

/** Records of pages whose canonical links name one another, and decisions between them. */
const library = fc
  .uniqueArray(fc.record({ own: fc.nat(5), claims: fc.array(fc.nat(5), { maxLength: 2 }) }), {
    selector: ({ own }) => own,
    maxLength: 6,
  })
  .chain((pages) =>
    fc.record({
      articles: fc.constant(pages.map(({ own, claims }) => record(own, [...new Set([own, ...claims])].map(String)))),
      decisions: fc.array(fc.tuple(fc.nat(5), fc.nat(5), fc.constantFrom(...relationKinds)), { maxLength: 8 }),
    }),
  )
  .map(({ articles, decisions }) => {
    const known = [...articles];
    for (const [a, b, kind] of decisions) {
      const [one, other] = [known[a], known[b]];
      if (one === undefined || other === undefined || one === other) continue;
      known[a] = relate(one, other, kind, 1);
      known[b] = relate(other, one, kind, 1);
    }
    return known;
  });

describe('records that are one article', () => {
  test('stand each in exactly one group, in which nobody was parted from another', () => {
    fc.assert(
      fc.property(library, (articles) => {
        const groups = groupArticles(articles);
        expect(
          groups
            .flat()
            .map(({ id }) => id)
            .sort(),
        ).toEqual(articles.map(({ id }) => id).sort());
        for (const group of groups) {
          for (const one of group)
            for (const other of group) if (one !== other) expect(relationOf(one, other)).not.toBe('parted');
        }
      }),
    );
  });

  test('are the connected ones where nobody was parted', () => {
    fc.assert(
      fc.property(library, (articles) => {
        fc.pre(articles.every(({ relations }) => relations.every(({ kind }) => kind !== 'parted')));
        // Spreads names along links until nothing changes.
        const names = new Map(articles.map((article) => [article, article.id as string]));
        for (let hasChanged = true; hasChanged; ) {
          hasChanged = false;
          for (const one of articles) {
            for (const other of articles) {
              if (one === other || !areLinked(one, other) || names.get(one) === names.get(other)) continue;
              const least = [names.get(one) ?? '', names.get(other) ?? ''].sort()[0] ?? '';
              names.set(one, least).set(other, least);
              hasChanged = true;
            }
          }
        }
        for (const group of groupArticles(articles)) expect(new Set(group.map((each) => names.get(each))).size).toBe(1);
        expect(groupArticles(articles)).toHaveLength(new Set(names.values()).size);
      }),
    );
  });

  test('are the same groups in whatever order they are read', () => {
    fc.assert(
      fc.property(
        library.chain((articles) =>
          fc.tuple(fc.constant(articles), fc.shuffledSubarray(articles, { minLength: articles.length })),
        ),
        ([articles, mixed]) => {
          expect(groupArticles(mixed)).toEqual(groupArticles(articles));
        },
      ),
    );
  });
});

describe('a decision about two articles', () => {
  const [one, other] = [record(1, ['a']), record(2, ['b', 'a'])];

  test('is the later one of both sides, whichever was written where', () => {
    const joined = relate(one, other, 'joined', 10);
    const parted = relate(other, one, 'parted', 20);
    expect(relationOf(joined, parted)).toBe('parted');
    expect(relationOf(parted, joined)).toBe('parted');
  });

  test('counts after one before it even when the clock was set back', () => {
    const joined = relate(one, other, 'joined', 10);
    expect(relationOf(relate(joined, other, 'open', 3), other)).toBe('open');
  });

  test('to part takes away the common key, but never the own one', () => {
    expect(livingKeys(relate(other, one, 'parted', 5))).toEqual(['b']);
    expect(livingKeys(relate(one, other, 'parted', 5))).toEqual(['a']);
  });

  test('is kept for a thousand others at most', () => {
    const many = Array.from({ length: maxRelations + 5 }, (_, index) => record(index, [`k${index}`]));
    expect(many.reduce((article, each) => relate(article, each, 'parted', 1), one).relations).toHaveLength(
      maxRelations,
    );
  });
});
