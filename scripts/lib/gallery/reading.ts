/** A passage of the gallery's library: what a reader of invented news has marked. */
export interface Reading {
  readonly kind: 'assessing' | 'highlighting' | 'commenting';
  readonly quote: string;
  readonly note?: string;
  readonly tags?: string;
  readonly color: 'yellow' | 'green' | 'blue' | 'pink' | 'purple';
  readonly claimant?: string;
  readonly verdict?: 'supported' | 'disputed' | 'refuted' | 'unverifiable';
}

/** An article of the gallery's library. */
export interface ReadArticle {
  readonly url: string;
  readonly title: string;
  readonly authors: string;
  readonly publisher: string;
  /** ISO 8601, also when its passages were marked. */
  readonly published: string;
  readonly language: string;
  readonly passages: readonly Reading[];
}

/** What stands in the library when its pictures are taken, invented like the sample article, in several languages. */
export const readArticles: readonly ReadArticle[] = [
  {
    url: 'https://courier.example/world/ferry-second-berth',
    title: 'Council weighs a second berth for the Serren ferry',
    authors: 'Tomas Brandvold',
    publisher: 'The Harbour Courier',
    published: '2026-03-03T08:10:00.000Z',
    language: 'en',
    passages: [
      {
        kind: 'assessing',
        quote: 'The council would likely refuse the ferry a second berth before the autumn storms',
        note: 'Compare with the vote in May.',
        tags: 'ferry; forecast',
        color: 'yellow',
        claimant: 'Harbour Office',
        verdict: 'refuted',
      },
      {
        kind: 'commenting',
        quote: 'the books show three years of rising freight',
        note: 'Ask for the figures behind this.',
        tags: 'ferry; figures',
        color: 'blue',
      },
    ],
  },
  {
    url: 'https://courier.example/science/silt',
    title: 'What the silt of the delta remembers',
    authors: 'Ines Okafor-Lind',
    publisher: 'The Harbour Courier',
    published: '2026-02-19T15:30:00.000Z',
    language: 'en',
    passages: [
      {
        kind: 'assessing',
        quote: 'The eastern arm of the delta has carried twice as much silt since the dam was raised',
        tags: 'delta; figures',
        color: 'green',
        claimant: 'Mira Halloran',
        verdict: 'supported',
      },
      { kind: 'highlighting', quote: 'a river keeps its own archive', tags: 'delta', color: 'purple' },
    ],
  },
  {
    url: 'https://rundschau.example/politik/waffenruhe',
    title: 'Beobachter am Ostufer: Wer ihnen traut und wer nicht',
    authors: 'Jonas Wettering',
    publisher: 'Küstenrundschau',
    published: '2026-03-13T06:00:00.000Z',
    language: 'de',
    passages: [
      {
        kind: 'assessing',
        quote: 'Das Ministerium werde einer Waffenruhe kaum zustimmen, solange Beobachter am Ostufer stünden',
        note: 'Dasselbe Institut wie im Courier.',
        tags: 'truce; forecast',
        color: 'yellow',
        claimant: 'Calder Institute',
      },
    ],
  },
  {
    url: 'https://berezhok.example/news/potyahy',
    title: 'Потяги з півночі: що відомо про вантаж',
    authors: 'Оксана Левада',
    publisher: 'Бережок',
    published: '2026-03-10T10:20:00.000Z',
    language: 'uk',
    passages: [
      {
        kind: 'assessing',
        quote: 'Потяги, за словами речниці, везуть лише зерно',
        tags: 'trains',
        color: 'pink',
        claimant: 'Ministry of Transport',
        verdict: 'disputed',
      },
    ],
  },
  {
    url: 'https://mina.example/news/observers',
    title: 'المراقبون على النهر: أسئلة بلا جواب',
    authors: 'ليلى حدّاد',
    publisher: 'ميناء اليوم',
    published: '2026-03-14T09:00:00.000Z',
    language: 'ar',
    passages: [
      {
        kind: 'commenting',
        quote: 'قال المعهد إن الوزارة سترفض على الأرجح أي هدنة تحت المراقبة',
        note: 'ترجمة التقرير نفسه.',
        tags: 'truce',
        color: 'blue',
      },
    ],
  },
];
