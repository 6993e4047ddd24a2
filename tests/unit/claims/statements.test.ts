import { describe, expect, it } from 'vitest';
import { statementsIn } from './statements-in.ts';

/** A text, and what is found in it: content, speaker, cue, type. */
const cases: readonly (readonly [
  language: string,
  text: string,
  content: string,
  speaker: string,
  cue: string,
  type: string,
])[] = [
  [
    'en',
    'The mayor said the bridge would open in spring.',
    'the bridge would open in spring',
    'The mayor',
    'said',
    'indirect',
  ],
  ['en', 'Anna Berg told reporters that the dam is safe.', 'the dam is safe', 'Anna Berg', 'told', 'indirect'],
  [
    'en',
    '“The dam is safe,” said Anna Berg, an engineer.',
    '“The dam is safe,”',
    'Anna Berg, an engineer',
    'said',
    'direct',
  ],
  [
    'en',
    'The council argued that the plan was “a costly mistake” for the town.',
    'the plan was “a costly mistake” for the town',
    'The council',
    'argued',
    'mixed',
  ],
  [
    'en',
    'The lake is cleaner than ever, according to the Harbour Institute.',
    'The lake is cleaner than ever',
    'the Harbour Institute',
    'according to',
    'indirect',
  ],
  [
    'de',
    'Die Ministerin sagte, dass die Brücke im Frühjahr geöffnet werde.',
    'die Brücke im Frühjahr geöffnet werde',
    'Die Ministerin',
    'sagte',
    'indirect',
  ],
  ['de', '„Der Damm ist sicher“, sagte Anna Berg.', '„Der Damm ist sicher“', 'Anna Berg', 'sagte', 'direct'],
  [
    'de',
    'Laut dem Institut ist der See so sauber wie nie.',
    'ist der See so sauber wie nie',
    'dem Institut',
    'Laut',
    'indirect',
  ],
];

describe('attributed statements', () => {
  it.each(cases)('in %s: %s', async (language, text, content, speaker, cue, type) => {
    expect(await statementsIn(text, language)).toEqual([{ content, speaker, cue, type }]);
  });
});
