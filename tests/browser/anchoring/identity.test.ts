import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { anchor } from '../../../src/anchoring/anchor.ts';
import { describePassage } from '../../../src/anchoring/describe.ts';
import { type PageText, readPageText } from '../../../src/anchoring/page-text.ts';
import { build, piece } from './made-dom.ts';

/** Every boundary a selection in the light tree can have. */
function boundaries(root: Node): readonly [Node, number][] {
  const all: [Node, number][] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node: Node | null = root; node !== null; node = walker.nextNode()) {
    const length = node instanceof Text ? node.data.length : node.childNodes.length;
    for (let offset = 0; offset <= length; offset += 1) all.push([node, offset]);
  }
  return all;
}

function findAgain(page: PageText, range: Range): Range | undefined {
  const position = page.positionOf(range);
  if (position === undefined) return undefined;
  const outcome = anchor(describePassage(page.text, position, 'en'), page.folded);
  expect(outcome).toMatchObject({ kind: 'exact', range: position });
  return page.rangeOf(position);
}

afterEach(() => document.body.replaceChildren());

it('describes any selectable range so that anchoring finds just it', () => {
  let found = 0;
  fc.assert(
    fc.property(
      fc.array(piece, { minLength: 1, maxLength: 6 }),
      fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 8, maxLength: 8 }),
      (pieces, picks) => {
        document.body.replaceChildren();
        build(pieces, document.body);
        const page = readPageText(document);
        const places = boundaries(document.body);
        for (const [one, other] of picks) {
          const range = document.createRange();
          const from = places[one % places.length];
          const to = places[other % places.length];
          if (from === undefined || to === undefined) continue;
          range.setStart(...from);
          range.setEnd(...to);
          const again = findAgain(page, range);
          if (again === undefined) continue;
          found += 1;
          expect(page.positionOf(again)).toEqual(page.positionOf(range));
        }
      },
    ),
    { numRuns: 400 },
  );
  expect(found).toBeGreaterThan(300);
});
