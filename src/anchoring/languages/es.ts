import { type LanguageWords, numberWords, wordSet } from './language-words.ts';

export const spanish = (): LanguageWords => ({
  negations: wordSet(`
    no nunca jamás jamas nada nadie ni ningún ningun ninguna ninguno ningunos ningunas sin tampoco apenas salvo excepto
  `),
  negationPrefixes: new Map(),
  negationSuffixes: new Map(),
  secondNegations: new Set(),
  oppositePrefixes: ['in', 'im', 'i', 'ir', 'des', 'dis', 'no', 'anti', 'mal', 'a'],
  oppositeSuffixes: [],
  positiveSuffixes: [],
  hedges: wordSet(`
    puede pueden podía podían podría podrían podrá podrán pueda puedan pudiera pudieran pudo debe deben debería
    deberían sería serían habría habrían haría tendría tendrían iría estaría estarían parece parecen parecía parecería
    probable probables probablemente improbable posible posibles posiblemente imposible quizá quizás tal acaso
    aparente aparentemente presunto presunta presuntos presuntas presuntamente supuesto supuesta supuestos supuestas
    supuestamente eventual eventualmente potencial potencialmente cierto cierta ciertamente seguro segura seguramente
    evidentemente claramente duda dudoso cree creen creía piensa piensan considera consideran estima estiman estimado
    estimada supone suponen sugiere sugieren indica indican afirma afirman afirmó según sospechoso sospechosa
    sospecha sospechan espera esperan esperado casi aproximadamente cerca alrededor unos unas parcialmente
    generalmente normalmente frecuentemente menudo veces raramente
  `),
  numbers: numberWords(`
    0: cero
    0.5: medio media mitad
    0.25: cuarto cuarta
    1: uno único única primer primero primera primeros primeras
    2: dos segundo segunda segundos segundas doble ambos ambas par pareja
    3: tres tercer tercero tercera triple tercio tercios
    4: cuatro cuádruple
    5: cinco quinto quinta
    6: seis sexto sexta
    7: siete séptimo séptima
    8: ocho octavo octava
    9: nueve noveno novena
    10: diez décimo décima decena decenas+
    11: once undécimo
    12: doce docena docenas+ duodécimo
    13: trece
    14: catorce
    15: quince
    16: dieciséis dieciseis
    17: diecisiete
    18: dieciocho
    19: diecinueve
    20: veinte vigésimo vigésima veintena
    21: veintiuno veintiún veintiuna
    22: veintidós veintidos
    23: veintitrés veintitres
    24: veinticuatro
    25: veinticinco
    26: veintiséis veintiseis
    27: veintisiete
    28: veintiocho
    29: veintinueve
    30: treinta trigésimo treintena
    40: cuarenta
    50: cincuenta
    60: sesenta
    70: setenta
    80: ochenta
    90: noventa
    100: cien ciento cientos+ centenar centenares+ centésimo
    200: doscientos doscientas
    300: trescientos trescientas
    400: cuatrocientos cuatrocientas
    500: quinientos quinientas
    600: seiscientos seiscientas
    700: setecientos setecientas
    800: ochocientos ochocientas
    900: novecientos novecientas
    1000: mil miles+ millar millares+ milésimo
    1000000: millón millones+
    1000000000000: billón billones+
  `),
  numberParts: new Map(),
  numberJoiners: wordSet('y'),
  numberJoinerWithin: '',
  sentenceStarters: wordSet(`
    el la los las lo un una unos unas este esta estos estas ese esa esos esas esto eso aquel aquella él ella ellos ellas
    nosotros usted ustedes yo tú su sus mi mis tu tus nuestro nuestra nuestros nuestras en de del a al con sin por para
    sobre bajo entre hacia hasta desde contra durante tras ante según y e o u pero sino mas aunque porque pues que quien
    quienes como cuando donde mientras si también además así entonces luego después antes ahora hoy ayer mañana aquí
    allí ya aún todavía más menos muchos muchas algunos algunas todos todas todo toda cada varios varias otro otra
    otros otras no ni es son era eran fue fueron ha han había hay está están será puede pueden debe se le les me nos
    qué cuál cómo cuándo dónde quién sin embargo mediante gracias debido dicho
  `),
  capitalizesNouns: false,
});
