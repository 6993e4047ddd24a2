import { beforeEach, describe, expect, test } from 'vitest';
import { AnchoredPage } from '../../../content-scripts/page/anchored-page.ts';
import { type SuggestedText, SuggestionPlaces } from '../../../content-scripts/page/suggestion-places.ts';
import { suggestionAt } from '../../../content-scripts/page/suggestion-pointer.ts';
import { PageReader } from '../../../src/anchoring/page-text.ts';
import type { ListedSuggestion } from '../../../src/model/suggestion.ts';

let page: AnchoredPage;
let places: SuggestionPlaces;
let found: SuggestedText;

beforeEach(() => {
  const paragraphs = [
    'The ministry said that it would likely reject any truce on the river this spring.',
    'The mayor told reporters that the bridge, closed since November, would open again in May.',
  ].map((words) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = words;
    return paragraph;
  });
  document.body.replaceChildren(...paragraphs);
  page = new AnchoredPage(new PageReader(document));
  places = new SuggestionPlaces(page);
  found = { text: page.text.text, language: 'en' };
});

function suggestion(content: string): ListedSuggestion {
  const start = found.text.indexOf(content);
  const place = { start, end: start + content.length };
  const named = { claimant: 'Ministry', claimantWords: 'The ministry', aliases: [], cue: 'said' };
  return { id: content, place, content, ...named, isSure: true, within: null, status: 'open' };
}

const truce = 'it would likely reject any truce on the river this spring';
const bridge = 'the bridge, closed since November, would open again in May';
const placedWords = () => places.placed.map(({ range }) => range.toString());

describe('suggestions on a page', () => {
  test('stand where they were found', async () => {
    expect(await places.place([suggestion(truce), suggestion(bridge)], found)).toBe(true);
    expect(placedWords()).toEqual([truce, bridge]);
  });

  test('are followed when the page changes, and gone with their words', async () => {
    const both = [suggestion(truce), suggestion(bridge)];
    await places.place(both, found);
    const [first] = document.querySelectorAll('p');
    const added = document.createElement('p');
    added.textContent = 'A paragraph was added above all of it in the meantime.';
    document.body.prepend(added);
    first?.remove();
    page.markChanged();
    expect(await places.place(both, found)).toBe(true);
    expect(placedWords()).toEqual([bridge]);
  });

  test('are those of the call that came last', async () => {
    document.querySelector('p')?.remove();
    page.markChanged();
    const first = places.place([suggestion(truce)], found);
    places.clear();
    const last = places.place([suggestion(bridge)], found);
    expect([await first, await last].at(-1)).toBe(true);
    expect(placedWords()).toEqual([bridge]);
  });

  test('are met by the pointer on their words alone, the innermost first', async () => {
    await places.place([suggestion(bridge), suggestion('closed since November')], found);
    const meet = (id: string) => {
      const rect = places.placed.find(({ suggestion: each }) => each.id === id)?.range.getClientRects()[0];
      const node = document.querySelectorAll('p')[1];
      if (rect === undefined || node === undefined) throw new Error('not placed');
      return suggestionAt({ x: rect.x + 4, y: rect.y + rect.height / 2, node }, places.placed)?.suggestion.id;
    };
    expect(meet(bridge)).toBe(bridge);
    expect(meet('closed since November')).toBe('closed since November');
    const other = document.querySelector('p') ?? document.body;
    const { x, y } = other.getBoundingClientRect();
    expect(suggestionAt({ x: x + 4, y: y + 4, node: other }, places.placed)).toBeUndefined();
  });
});
