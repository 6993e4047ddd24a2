import { describe, expect, test } from 'vitest';
import type { ReasonKind } from '../../../src/export/import/import-reason.ts';
import { brokenCollectionRule, brokenRule } from '../../../src/export/import/web-annotation-rules.ts';

const good = { id: 'http://example.org/1', type: 'Annotation', target: 'https://news.example/a' };
const source = 'https://news.example/a';
const selecting = (selector: unknown) => ({ ...good, target: { source, selector } });

describe('a Web Annotation', () => {
  test.each<readonly [string, object]>([
    ['alone', good],
    ['with types beside', { ...good, type: ['Annotation', 'Note'] }],
    ['whose one id stands in a list', { ...good, id: ['urn:uuid:1'] }],
    ['with a body that is a link', { ...good, body: 'http://example.org/b' }],
    ['with text as its body', { ...good, body: { type: 'TextualBody', value: '', textDirection: 'rtl' } }],
    ['with a choice of bodies', { ...good, body: { type: 'Choice', items: ['http://example.org/b', { value: 'b' }] } }],
    ['with a text for its body', { ...good, bodyValue: 'b' }],
    ['with a person as creator', { ...good, creator: [{ name: 'A' }, 'http://example.org/me'] }],
    ['with a time of another zone', { ...good, created: '2015-01-28T12:00:00+02:00' }],
    ['with a selector elsewhere', selecting('http://example.org/s')],
    [
      'with selectors that refine each other',
      selecting({ type: 'FragmentSelector', value: 'a', refinedBy: { type: 'TextQuoteSelector', exact: 'b' } }),
    ],
    [
      'with a range',
      selecting({
        type: 'RangeSelector',
        startSelector: { type: 'XPathSelector', value: '/a' },
        endSelector: { type: 'XPathSelector', value: '/b' },
      }),
    ],
    ['with properties of its own', { ...good, 'x:y': { z: [1, null] } }],
  ])('%s keeps to the standard', (_, annotation) => {
    expect(brokenRule(annotation as never)).toBeUndefined();
  });

  test.each<readonly [string, object, ReasonKind, string?]>([
    ['without id', { ...good, id: undefined }, 'noId'],
    ['with two ids', { ...good, id: ['urn:a:1', 'urn:a:2'] }, 'severalIds', 'id'],
    ['whose id is a word', { ...good, id: 'not a uri' }, 'badId', 'id'],
    ['of another type', { ...good, type: 'Squirrel' }, 'noType'],
    ['without target', { ...good, target: undefined }, 'noTarget'],
    ['with no target in its list', { ...good, target: [] }, 'noTarget'],
    ['whose target is a word', { ...good, target: 'this is not a uri' }, 'badTarget', 'target'],
    ['whose second target is a number', { ...good, target: [source, 7] }, 'badTarget', 'target[1]'],
    ['whose target has no source', { ...good, target: { type: 'SpecificResource' } }, 'badTarget', 'target.source'],
    ['with two sources in one target', { ...good, target: { source: [source, source] } }, 'badTarget', 'target.source'],
    ['whose body is a word', { ...good, body: 'this is not a uri' }, 'badBody', 'body'],
    ['with text and no words in it', { ...good, body: { type: 'TextualBody' } }, 'badText', 'body.value'],
    [
      'with several words for one text',
      { ...good, body: { type: 'TextualBody', value: ['a', 'b'] } },
      'badText',
      'body.value',
    ],
    ['with body and bodyValue', { ...good, body: source, bodyValue: 'a' }, 'bodyAndValue'],
    ['with two texts in bodyValue', { ...good, bodyValue: ['a', 'b'] }, 'badBodyValue'],
    ['with a number in bodyValue', { ...good, bodyValue: 23 }, 'badBodyValue'],
    [
      'with two directions',
      { ...good, body: { id: source, textDirection: ['ltr', 'rtl'] } },
      'badDirection',
      'body.textDirection',
    ],
    ['whose generator is a number', { ...good, generator: 42 }, 'badAgent', 'generator'],
    ['made “now”', { ...good, generated: 'now' }, 'badTime', 'generated'],
    ['made twice', { ...good, created: ['2015-01-28T12:00:00Z', '2015-01-28T12:00:01Z'] }, 'badTime', 'created'],
    ['changed on no day', { ...good, modified: '2015-13-28T12:00:00Z' }, 'badTime', 'modified'],
    ['whose body was made at no time', { ...good, body: { id: source, created: 1 } }, 'badTime', 'body.created'],
    ['with rights in words', { ...good, rights: 'all mine' }, 'badAddress', 'rights'],
    ['with two canonical addresses', { ...good, canonical: ['urn:a:1', 'urn:a:2'] }, 'badAddress', 'canonical'],
    ['with a fragment and no value', selecting({ type: 'FragmentSelector' }), 'badSelector', 'target.selector.value'],
    [
      'with two values of a fragment',
      selecting({ type: 'FragmentSelector', value: ['a', 'b'] }),
      'badSelector',
      'target.selector.value',
    ],
    ['with a quote and no words', selecting({ type: 'TextQuoteSelector' }), 'badSelector', 'target.selector.exact'],
    [
      'with two prefixes',
      selecting({ type: 'TextQuoteSelector', exact: 'a', prefix: ['b', 'c'] }),
      'badSelector',
      'target.selector.prefix',
    ],
    [
      'with a place before the text',
      selecting({ type: 'TextPositionSelector', start: -1, end: 2 }),
      'badSelector',
      'target.selector.start',
    ],
    [
      'with half a range',
      selecting({ type: 'RangeSelector', startSelector: 'urn:a:1' }),
      'badSelector',
      'target.selector.endSelector',
    ],
    [
      'refined by a number',
      selecting({ type: 'CssSelector', value: 'p', refinedBy: 3 }),
      'badSelector',
      'target.selector.refinedBy',
    ],
  ])('%s is told by its rule and place', (_, annotation, kind, where) => {
    expect(brokenRule(annotation as never)).toEqual({ kind, values: where === undefined ? [] : [where] });
  });
});

describe('a collection of them', () => {
  const collection = { id: 'urn:a:1', type: 'AnnotationCollection', total: 0 };

  test.each<readonly [object, string | undefined]>([
    [collection, undefined],
    [{ ...collection, total: 3, first: 'urn:a:2' }, undefined],
    [{ ...collection, total: 3 }, 'first'],
    [{ ...collection, total: -1 }, 'total'],
    [{ ...collection, total: 'many' }, 'total'],
    [{ ...collection, first: { type: 'Page' } }, 'first'],
    [{ type: 'AnnotationPage', startIndex: 0.5 }, 'startIndex'],
  ])('%j breaks the rule of %s', (value, where) => {
    expect(brokenCollectionRule(value as never)?.values).toEqual(where === undefined ? undefined : [where]);
  });
});
