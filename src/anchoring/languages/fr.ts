import { type LanguageWords, numberWords, wordSet } from './language-words.ts';

export const french = (): LanguageWords => ({
  negations: wordSet(`
    ne pas non ni jamais rien aucun aucune aucuns aucunes aucunement nul nulle nuls nulles nullement guère sans
  `),
  negationPrefixes: new Map([["n'", 'ne']]),
  negationSuffixes: new Map(),
  secondNegations: wordSet('plus point personne que'),
  oppositePrefixes: ['in', 'im', 'il', 'ir', 'mal', 'mé', 'més', 'non', 'dé', 'dés', 'a', 'anti'],
  oppositeSuffixes: [],
  positiveSuffixes: [],
  hedges: wordSet(`
    peut peuvent pouvait pouvaient pourrait pourraient pourra pourront puisse doit doivent devait devrait devraient
    serait seraient aurait auraient ferait feraient irait semble semblent semblait semblerait paraît parait
    paraissait paraîtrait probable probables probablement improbable possible possibles possiblement impossible
    peut-être vraisemblable vraisemblablement apparemment apparent présumé présumée présumés présumées prétendu
    prétendue prétendument supposé supposée supposément soi-disant éventuel éventuelle éventuellement potentiel
    potentielle potentiellement certain certaine certainement sûr sûrement sans-doute doute évidemment manifestement
    clairement croit croient croyait pense pensent pensait estime estiment estimait estimé suppose supposent suggère
    suggèrent indique indiquent affirme affirment affirmait selon soupçonné soupçonnée soupçonnés attendu attendue
    environ presque quasi quasiment approximativement partiellement généralement souvent parfois rarement plutôt
  `),
  numbers: numberWords(`
    0: zéro
    0.5: demi demie moitié
    0.25: quart quarts
    1: premier première premiers premières unième seul seule
    2: deux deuxième second seconde double doublé doublée paire
    3: trois troisième triple triplé tiers
    4: quatre quatrième
    5: cinq cinquième cinquièmes
    6: six sixième
    7: sept septième
    8: huit huitième
    9: neuf neuvième
    10: dix dixième dixièmes dizaine dizaines+
    11: onze onzième
    12: douze douzième douzaine douzaines+
    13: treize treizième
    14: quatorze quatorzième
    15: quinze quinzième quinzaine
    16: seize seizième
    20: vingt vingtième vingtaine vingts
    30: trente trentième trentaine
    40: quarante quarantième quarantaine
    50: cinquante cinquantième cinquantaine
    60: soixante soixantième soixantaine
    70: septante
    80: huitante octante
    90: nonante
    100: cent cents centaine centaines+ centième
    1000: mille millier milliers+ millième
    1000000: million millions+ mn
    1000000000: milliard milliards+ md mds
    1000000000000: billion billions+
  `),
  numberParts: new Map(),
  numberJoiners: wordSet('et'),
  numberJoinerWithin: '',
  sentenceStarters: wordSet(`
    le la les l un une des du de d ce cet cette ces il elle ils elles on nous vous je tu son sa ses leur leurs notre nos
    votre vos mon ma mes en dans sur sous à au aux par pour avec sans chez entre vers contre depuis pendant durant
    après avant et mais ou or ni car donc si quand lorsque lorsqu comme puisque parce bien que qu qui quoi dont où
    comment pourquoi aussi ainsi alors puis ensuite enfin cependant toutefois pourtant néanmoins selon plus moins
    plusieurs certains certaines beaucoup tous toutes tout toute chaque aucun aucune ne pas non oui c s est sont était
    étaient a ont avait avaient sera seront peut peuvent doit doivent y hier demain ici là voici voilà malgré grâce
    quant quel quelle quels quelles cela ceci ça
  `),
  capitalizesNouns: false,
});
