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
  [
    'en',
    'However, the lake is clean, according to the Harbour Institute.',
    'the lake is clean',
    'the Harbour Institute',
    'according to',
    'indirect',
  ],
  [
    'en',
    'Anna Berg mentioned at a conference that the dam is safe.',
    'the dam is safe',
    'Anna Berg',
    'mentioned',
    'indirect',
  ],
  [
    'en',
    'The council stated in recent days that the plan was dead, and there have also been reports from the port.',
    'the plan was dead',
    'The council',
    'stated',
    'indirect',
  ],
  [
    'en',
    '“The dam is safe,” Anna Berg said, pointing at the wall. “We looked at every stone.”',
    '“The dam is safe,” … “We looked at every stone.”',
    'Anna Berg',
    'said',
    'direct',
  ],
  [
    'en',
    'The dam, Anna Berg wrote, is safer than the old one.',
    'The dam … is safer than the old one',
    'Anna Berg',
    'wrote',
    'indirect',
  ],
  [
    'en',
    '“Is it safe?” asked a man who lives below the dam.',
    '“Is it safe?”',
    'a man who lives below the dam',
    'asked',
    'direct',
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

  const none: readonly (readonly [why: string, text: string])[] = [
    ['scare quotes', 'The so-called “miracle dam” leaks when it rains.'],
    ['titles in quotation marks', 'The choir sang “Still Waters” and a march from “The Miller” before noon.'],
    ['nicknames', 'Robert “Bob” Calder opened the shop at nine.'],
    ['nouns that are spelled like verbs of saying', 'The report lists three claims, and the notes fill two books.'],
    ['names that are spelled like verbs of saying', 'Trains to the United States leave twice a week.'],
  ];

  it.each(none)('are not found in %s', async (_, text) => {
    expect(await statementsIn(text, 'en')).toEqual([]);
  });
});
