import { type LanguageWords, numberWords, wordSet } from './language-words.ts';

export const english = (): LanguageWords => ({
  negations: wordSet(`
    not no never none nobody nothing neither nor nowhere without non hardly scarcely barely nay dont doesnt
    didnt isnt arent wasnt werent wont cant couldnt wouldnt shouldnt hasnt havent hadnt aint mustnt neednt noone
    unless except lacks lacked lacking
  `),
  negationPrefixes: new Map(),
  negationSuffixes: new Map([
    ["n't", 'not'],
    ['annot', 'not'],
  ]),
  secondNegations: new Set(),
  oppositePrefixes: ['un', 'in', 'im', 'il', 'ir', 'dis', 'non', 'mis', 'anti', 'de'],
  oppositeSuffixes: ['less', '-free'],
  positiveSuffixes: ['', 'ful', 's'],
  hedges: wordSet(`
    may might could would should can likely unlikely probably improbably possibly possible impossible perhaps maybe
    apparently apparent reportedly allegedly alleged purportedly purported seemingly supposedly presumably presumed
    potentially potential ostensibly conceivably arguably evidently certainly certain definitely surely undoubtedly
    clearly surely confirmed unconfirmed appear appears appeared seem seems seemed suggest suggests suggested indicate
    indicates indicated believe believes believed think thinks thought expect expects expected estimate estimates
    estimated assume assumes assumed suspect suspects suspected claim claims claimed hint hints hinted imply implies
    implied doubt doubts doubtful tend tends almost nearly about around roughly approximately partly largely mostly
    mainly generally usually often sometimes rarely
  `),
  numbers: numberWords(`
    0: zero nil nought
    0.5: half halves halved
    0.25: quarter quarters
    1: one first once single sole
    2: two second twice double doubled both couple pair twin
    3: three third thirds thrice triple tripled trio
    4: four fourth fourths quadruple quadrupled
    5: five fifth fifths
    6: six sixth
    7: seven seventh
    8: eight eighth
    9: nine ninth
    10: ten tenth tenths tens+
    11: eleven eleventh
    12: twelve twelfth dozen dozens+
    13: thirteen thirteenth
    14: fourteen fourteenth
    15: fifteen fifteenth
    16: sixteen sixteenth
    17: seventeen seventeenth
    18: eighteen eighteenth
    19: nineteen nineteenth
    20: twenty twentieth
    30: thirty thirtieth
    40: forty fortieth
    50: fifty fiftieth
    60: sixty sixtieth
    70: seventy seventieth
    80: eighty eightieth
    90: ninety ninetieth
    100: hundred hundreds+ hundredth
    1000: thousand thousands+ thousandth k
    1000000: million millions+ millionth mn mln
    1000000000: billion billions+ bn
    1000000000000: trillion trillions+ tn trn
  `),
  numberParts: new Map(),
  numberJoiners: wordSet('and'),
  numberJoinerWithin: '',
  numberEndings: /^(?:-?fold|some)$/u,
  sentenceStarters: wordSet(`
    the a an this that these those he she it they we you i his her its their our my your him them us in on at for from
    with by to of as and but or so yet if when whenever while after before because since until although though however
    also there here what who whom whose which how why where some many most all both each every no not one another other
    others such more less few several any much only even just still now then thus hence therefore moreover meanwhile
    instead nevertheless nonetheless indeed perhaps maybe last next earlier later today yesterday tomorrow during
    despite under over between among through about against according without within is are was were be been has have
    had do does did can could will would may might must should let yes well again once
  `),
  capitalizesNouns: false,
});
