import { type LanguageWords, numberPartsOf, numberWords, wordSet } from './language-words.ts';

export const german = (): LanguageWords => ({
  negations: wordSet(`
    nicht nichts nie niemals niemand niemanden niemandem niemandes nirgends nirgendwo kein keine keinen keinem keiner
    keines keins keinerlei keinesfalls keineswegs mitnichten weder ohne nein kaum nimmer nimmermehr nirgendwohin außer
  `),
  negationPrefixes: new Map(),
  negationSuffixes: new Map(),
  secondNegations: wordSet('noch mehr'),
  oppositePrefixes: ['un', 'in', 'im', 'il', 'ir', 'nicht', 'miss', 'ent', 'a'],
  oppositeSuffixes: ['los', 'frei'],
  positiveSuffixes: ['', 'voll', 'reich', 'haft', 'lich'],
  hedges: wordSet(`
    kann können konnte konnten könnte könnten könntest mag mögen möge möchte dürfte dürften darf soll sollen sollte
    sollten solle will wollen würde würden werde hätte hätten wäre wären sei seien habe wahrscheinlich
    unwahrscheinlich vermutlich mutmaßlich mutmaßliche mutmaßlichen mutmasslich möglicherweise möglich unmöglich
    vielleicht eventuell womöglich wohl angeblich angebliche angeblichen offenbar offensichtlich anscheinend scheinbar
    sicher sicherlich gewiss bestimmt zweifellos zweifelhaft scheint scheinen schien schienen vermutet vermuten
    glaubt glauben glaubte meint meinen denkt erwartet erwarten erwartete schätzt schätzen geschätzt behauptet
    behaupten behauptete verdacht deutet hindeutet gilt fast nahezu beinahe etwa ungefähr rund circa ca knapp
    teilweise größtenteils überwiegend meist meistens oft manchmal selten laut
  `),
  numbers: numberWords(`
    0: null
    0.5: halb halbe halben halbes hälfte
    0.25: viertel
    1.5: anderthalb eineinhalb
    0.1: zehntel
    1: eins einzige einzigen einziger einziges erste ersten erster erstes einmal
    2: zwei zwo zweien zweier zweite zweiten zweiter zweites zweimal doppelt doppelte doppelten beide beiden
    3: drei dreien dreier drittel dritte dritten dritter drittes dreimal dreifach
    4: vier vierte vierten vierter
    5: fünf fünftel fünfte fünften fünfter
    6: sechs sechste sechsten sechster
    7: sieben siebte siebten siebter
    8: acht achte achten achter
    9: neun neunte neunten neunter
    10: zehn zehnte zehnten zehnter
    11: elf elfte elften elfter
    12: zwölf zwölfte zwölften zwölfter dutzend dutzende+ dutzenden+
    13: dreizehn
    14: vierzehn
    15: fünfzehn
    16: sechzehn
    17: siebzehn
    18: achtzehn
    19: neunzehn
    20: zwanzig
    30: dreißig dreissig
    40: vierzig
    50: fünfzig
    60: sechzig
    70: siebzig
    80: achtzig
    90: neunzig
    100: hundert hunderte+ hunderten+ hunderter
    1000: tausend tausende+ tausenden+ tausender tsd
    1000000: million millionen+ mio
    1000000000: milliarde milliarden+ mrd
    1000000000000: billion billionen+ bio
  `),
  numberParts: numberPartsOf('ein=1'),
  numberJoiners: wordSet('und'),
  numberJoinerWithin: 'und',
  numberEndings:
    /^(?:s?te[nmrs]?|(?:s?tel|er)|(?:jähr|täg|wöch|monat|stünd|minüt|sekünd|köpf|fach|mal|stell|teil|seit|prozent|stöck|tür|bänd|stuf|sprach|silb|klass|einhalb)\p{L}*)$/u,
  sentenceStarters: wordSet(`
    der die das den dem des ein eine einen einem einer eines dieser diese dieses diesen diesem jener jene jenes er sie
    es wir ihr ich du sein seine seinen seiner ihre ihren ihrer unser unsere mein in im an am auf aus bei beim mit nach
    von vom vor zu zum zur für durch gegen ohne um unter über zwischen seit während wegen trotz laut und aber oder denn
    doch sondern wenn als ob weil da damit dass obwohl nachdem bevor bis sobald auch nur noch schon so dann dort hier
    jetzt heute gestern morgen nun was wer wie wo warum wann welche welcher welches viele einige manche alle beide
    jeder jede jedes mehr weniger nicht kein keine man ist sind war waren hat haben hatte wird werden wurde wurden kann
    könnte soll sollte muss darf dabei dafür dagegen daher darum deshalb zudem außerdem allerdings jedoch dennoch
    trotzdem zuvor danach inzwischen unterdessen derzeit bereits insgesamt zunächst schließlich
  `),
  capitalizesNouns: true,
});
