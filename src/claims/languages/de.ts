import type { ClaimLanguage, CueForm } from './claim-language.ts';
import { cueVerbs, wordClasses, wordForms, wordList } from './compile.ts';
import { germanWeights } from './de-weights.ts';

/**
 * `sagen` is regular; `geben gibt gab gegeben`: infinitive, present, preterite, participle. A prefix that parts from the
 * verb stands behind a bar: `mit|teilen`.
 */
function formsOf(entry: string): readonly (readonly [string, CueForm, (string | undefined)?])[] {
  const [written = '', presentWord, preteriteWord, participleWord] = entry.split(' ');
  const bar = written.indexOf('|');
  const prefix = written.slice(0, Math.max(0, bar));
  const infinitive = written.slice(bar + 1);
  const stem = infinitive.replace(/e?n$/u, '');
  const e = /[td]$|[^lrh][mn]$/u.test(stem) ? 'e' : '';
  const present = presentWord ?? `${stem}${e}t`;
  const preterite = preteriteWord ?? `${stem}${e}te`;
  const isStrong = !preterite.endsWith('te');
  const preteritePlural = isStrong ? `${preterite}${preterite.endsWith('e') ? 'n' : 'en'}` : `${preterite}n`;
  const isInseparable =
    /^(?:be|er|ver|ent|ge|zer|wider|miss|unter|über)/u.test(infinitive) || infinitive.endsWith('ieren');
  const participle = participleWord ?? `${isInseparable ? '' : 'ge'}${stem}${e}t`;
  const forms = [present, infinitive, preterite, preteritePlural, `${stem}e`];
  return [
    ...forms.map((form): [string, CueForm, string?] => (prefix === '' ? [form, 'finite'] : [form, 'finite', prefix])),
    ...(prefix === '' ? [] : forms.map((form): [string, CueForm] => [`${prefix}${form}`, 'finite'])),
    [`${prefix}${participle}`, 'participle'],
  ];
}

export const german: ClaimLanguage = {
  tag: 'de',
  order: 'v2',
  hasBareClauses: false,
  hasClauseCommas: true,
  capitalizesNouns: true,
  cues: cueVerbs(
    {
      say: `
        !sagen, !erklären, betonen, berichten, bestätigen, !schreiben schreibt schrieb geschrieben, meinen, behaupten,
        melden, entgegnen, kommentieren, verkünden, verlauten, argumentieren, bekräftigen, begründen, schildern,
        fordern, verlangen, warnen, mahnen, kritisieren, antworten, ergänzen, erzählen, versichern, versprechen verspricht versprach versprochen,
        urteilen, vermuten, schätzen, prognostizieren, beteuern, unterstreichen unterstreicht unterstrich unterstrichen,
        beklagen, spekulieren, !mit|teilen, an|geben gibt gab gegeben, bekannt|geben gibt gab gegeben,
        an|kündigen, ein|räumen, fest|stellen, klar|stellen, hin|weisen weist wies gewiesen,
        aus|führen, hinzu|fügen, aus|sagen, vor|schlagen schlägt schlug geschlagen, dar|legen,
        zu|geben gibt gab gegeben, fort|fahren fährt fuhr gefahren, zurück|weisen weist wies gewiesen,
        hervor|heben hebt hob gehoben, beschreiben beschreibt beschrieb beschrieben, verweisen verweist verwies verwiesen,
        äußern, formulieren, bezweifeln, bestreiten bestreitet bestritt bestritten, dementieren, beschließen beschließt beschloss beschlossen,
        empfehlen empfiehlt empfahl empfohlen, signalisieren, appellieren, ~rufen ruft rief gerufen, skandieren, twittern, erläutern,
        zitieren, ~lauten, ~heißen heißt hieß geheißen, resümieren, bilanzieren, ~entscheiden entscheidet entschied entschieden,
        ein|wenden wendet wandte gewandt, erwidern, ~veröffentlichen, enthüllen, verraten verrät verriet verraten, gestehen gesteht gestand gestanden,
        ~wissen weiß wusste gewusst, ~erinnern, ~loben, drohen, ~bitten bittet bat gebeten, zu|sichern, zu|sagen, ~zeigen, vereinbaren, aus|drücken, an|fügen, nach|legen, ~ein|wenden wendet wandte gewandt, fest|halten hält hielt gehalten, dar|legen, ~verweisen verweist verwies verwiesen
      `,
      ask: 'fragen, ~wissen weiß wusste gewusst',
      urge: 'auf|fordern, auf|rufen ruft rief gerufen, raten rät riet geraten',
      judge: `
        bezeichnen, nennen nennt nannte genannt, vor|werfen wirft warf geworfen, beschuldigen, würdigen, verurteilen, werten, charakterisieren,
        ab|lehnen, an|prangern, beanstanden, bemängeln, begrüßen, sprechen spricht sprach gesprochen
      `,
      think: `
        hoffen, glauben, fürchten, befürchten, denken denkt dachte gedacht, erwarten, planen, halten hält hielt gehalten, sehen sieht sah gesehen,
        finden findet fand gefunden, aus|gehen geht ging gegangen, an|nehmen nimmt nahm genommen
      `,
    },
    formsOf,
  ),
  phrases: [
    { words: ['laut'], speaker: 'after' },
    { words: ['gemäß'], speaker: 'after' },
    { words: ['zufolge'], speaker: 'before' },
    { words: ['so'], speaker: 'after', isBehind: true },
    { words: ['aus', 'sicht'], speaker: 'after' },
  ],
  words: wordClasses({
    determiner: `der die das dem den des ein eine einer eines einem einen dieser diese dieses diesem diesen jeder jede jedes
      viele einige mehrere manche alle beide zwei drei vier fünf sechs sieben acht neun zehn kein keine keiner solche jener jene`,
    possessive: 'sein seine seiner seines seinem seinen ihr ihre ihrer ihres ihrem ihren unser unsere mein meine euer',
    pronoun: 'er sie es wir ich ihr man dieser diese dieses viele einige manche beide jemand niemand',
    object: 'ihn ihm ihnen uns mich mir dich dir sich euch',
    preposition: `in im am an auf aus bei beim mit nach von vom zu zum zur für gegen über unter vor zwischen durch ohne um seit
      während wegen trotz gegenüber neben hinter bis ab laut gemäß ins ans aufs infolge aufgrund angesichts bezüglich innerhalb außerhalb seitens anlässlich`,
    conjunction: 'und oder aber sondern denn sowie',
    subordinator:
      'weil obwohl wenn als während nachdem bevor da damit falls sobald solange indem sodass bis wobei wonach worauf',
    complementizer: 'dass daß ob wie warum weshalb wann wer was wo wieso welche welcher welches inwieweit',
    relative: 'der die das dem den deren dessen welcher welche welches',
    auxiliary: `ist sind war waren sei seien wäre wären hat haben hatte hatten habe hätte hätten wird werden wurde wurden würde würden
      kann können konnte konnten könne könnte könnten soll sollen sollte sollten solle will wollen wollte wollten wolle
      muss müssen musste mussten müsse müssten darf dürfen durfte dürfe dürfte dürften mag möchte möchten`,
    adverb: `auch nun dann noch nur wieder bereits schon immer nie oft später früher zuvor kürzlich mehrfach öffentlich
      weiter weiterhin außerdem jedoch allerdings hingegen dagegen zudem inzwischen heute gestern morgen hier dort so
      dabei dazu daher deshalb damit derweil unterdessen indes zunächst schließlich bislang bisher jetzt ebenfalls
      darauf davon daran darüber dafür nicht wörtlich abschließend lediglich ferner demnach insbesondere demgegenüber darunter offiziell sogar zwar ebenso gleichzeitig zugleich
      anschließend danach davor nunmehr teilweise angeblich offenbar vermutlich wahrscheinlich vielmehr sonst ansonsten gleichwohl dennoch trotzdem
      insgesamt jüngst neulich mittlerweile vorher nachher ursprünglich tatsächlich natürlich gerade besonders vorerst erstmals darin hierzu hierbei dadurch darum selbst`,
    negation: 'nicht nie kein keine',
    be: 'wird werden wurde wurden worden',
    have: 'hat haben hatte hatten habe hätte hätten',
    agent: 'von vom',
    like: 'wie',
    that: 'dass daß',
    contrast: 'aber sondern denn',
    source: 'laut gemäß',
    time: `montag dienstag mittwoch donnerstag freitag samstag sonntag heute gestern morgen abend nachmittag vormittag
      januar februar märz april mai juni juli august september oktober november dezember`,
    infinitive: 'zu',
    verb: '',
  }),
  forms: wordForms({
    nobody: 'es',
    reflexive: 'sich',
    genitive: 'der des eines einer seiner seines ihrer ihres',
    pointingGenitive: 'dieser dieses',
    ties: 'von vom für aus',
    tiesNear: 'zur zum beim bei',
    inside: 'im in',
    place: 'in im aus von vom bei beim seitens auf',
    noSubject: 'dies den dem einen einem diesen diesem seinen seinem ihren ihrem keinen als wie',
    inName: 'van von de den der el al bin la le di da',
    modal: `kann können konnte konnten könne könnten könnte muss musste mussten müsse müssen soll sollte sollten solle sollen
      will wollte wollten wolle wollen darf durfte durften dürfe dürfen mag möchte möchten wird werde werden würde würden`,
    so: 'so',
    as: 'als',
    quoted: 'zitiert',
  }),
  endings: [
    ['adjective', /(?:e|en|er|es|em)$/u],
    ['bareAdjective', /(?:er|e|es)$/u],
    ['infinitive', /(?:en|ern|eln)$/u],
    ['insertedInfinitive', /^(?:ab|an|auf|aus|bei|ein|fort|her|hin|mit|nach|vor|weg|zurück|zusammen)zu[a-zäöü]+n$/u],
  ],
  abbreviations: new Set(
    wordList(
      'dr prof bzw ca z.b d.h u.a st nr mio mrd str vgl usw etc evtl ggf sog inkl hl abs art bsp geb gest jh max min tel v.chr',
    ),
  ),
  reportedMood: new Set(
    wordList(`sei seien habe hätten hätte könne könnten werde würden würde müsse müssten solle sollten wolle dürfe dürften gebe gehe
      komme stehe liege lasse bleibe sehe wisse nehme finde wäre wären handle handele bestehe bedeute mache brauche gelte
      führe halte erwarte trage zeige stelle bringe ermögliche fehle sollen läge lägen stünde stünden käme kämen gäbe gäben ginge gingen ließe ließen fände
      bräuchte wüsste hielte berichte biete bedeute leite arbeite bereite richte fürchte warte verantworte berate`),
  ),
  ambiguousMood: new Set(
    wordList(
      'hätten hätte könnten würden würde müssten sollten sollen wäre wären dürften führe halte erwarte zeige stelle bringe trage mache',
    ),
  ),
  reportedEnding: /[^t]e$/u,
  quotesApart: true,
  sourcePreposition: 'nach',
  sourceEnding: /(?:angaben|informationen|berichten|meldungen|aussagen|untersuchung|schätzungen)$/u,
  sourceAdverbs: new Set(['demnach']),
  sourceNouns: new Set(
    wordList(`angabe angaben aussage aussagen ansicht meinung auffassung einschätzung information informationen darstellung worten
      überzeugung schätzung schätzungen bericht berichten medienbericht medienberichten zeitungsberichten presseberichten agenturberichten agenturmeldungen
      meldung meldungen mitteilung untersuchungen untersuchung erkenntnissen erkenntnis berechnungen prognosen
      polizeiangaben behördenangaben medienangaben firmenangaben unternehmensangaben augenzeugenberichten zeugenaussagen
      äußerungen vorstellung vorstellungen lesart urteil studie umfrage umfragen statistik statistiken quellen nachricht nachrichten presseerklärung pressemitteilung pressemeldungen zeugen analyse`),
  ),
  weights: germanWeights,
  pronouns: { er: 'male', sie: 'female', es: 'thing' },
  titles: { herr: 'male', frau: 'female', dr: 'any', prof: 'any' },
  genders: {
    ministerin: 'female',
    präsidentin: 'female',
    kanzlerin: 'female',
    sprecherin: 'female',
    chefin: 'female',
    direktorin: 'female',
    leiterin: 'female',
    politikerin: 'female',
  },
  definite: new Set(wordList('der die das dem den des dieser diese dieses diesem diesen')),
  bodies: new Set(
    wordList(`institut ministerium partei universität behörde verband verein gewerkschaft gericht bundestag bundesrat kommission
      zeitung rundfunk agentur bank stiftung kirche amt rat union liga gmbh ag stadt republik gesellschaft zentrum klinik`),
  ),
  roles: new Set(
    wordList(`minister ministerin präsident präsidentin kanzler kanzlerin sprecher sprecherin vorsitzende vorsitzender chef chefin
      direktor direktorin leiter leiterin professor bürgermeister oberbürgermeister innenminister außenminister
      ministerpräsident senator richter anwalt experte forscher autor zeitung ministerium institut behörde partei polizei
      gericht regierung unternehmen gewerkschaft verband verein studie bericht politiker politikerin abgeordnete`),
  ),
};
