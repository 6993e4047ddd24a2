import { type LanguageWords, numberWords, wordSet } from './language-words.ts';

export const spanish: LanguageWords = {
  negations: wordSet(`
    no nunca jamás nada nadie ni ningún ninguna ninguno ningunos ningunas sin tampoco apenas
  `),
  negationPrefixes: [],
  negationSuffixes: [],
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
    1: uno primer primero primera primeros primeras
    2: dos segundo segunda segundos segundas doble ambos ambas
    3: tres tercer tercero tercera triple tercio
    4: cuatro
    5: cinco quinto quinta
    6: seis sexto sexta
    7: siete séptimo séptima
    8: ocho octavo octava
    9: nueve noveno novena
    10: diez décimo décima decenas
    11: once
    12: doce docena docenas
    13: trece
    14: catorce
    15: quince
    16: dieciséis
    17: diecisiete
    18: dieciocho
    19: diecinueve
    20: veinte veintena
    21: veintiuno veintiún veintiuna
    22: veintidós
    23: veintitrés
    24: veinticuatro
    25: veinticinco
    26: veintiséis
    27: veintisiete
    28: veintiocho
    29: veintinueve
    30: treinta
    40: cuarenta
    50: cincuenta
    60: sesenta
    70: setenta
    80: ochenta
    90: noventa
    100: cien ciento cientos centenar centenares
    200: doscientos doscientas
    300: trescientos trescientas
    400: cuatrocientos cuatrocientas
    500: quinientos quinientas
    600: seiscientos seiscientas
    700: setecientos setecientas
    800: ochocientos ochocientas
    900: novecientos novecientas
    1000: mil miles millar millares
    1000000: millón millones
    1000000000000: billón billones
  `),
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
};
