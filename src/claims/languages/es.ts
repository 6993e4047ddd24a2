import type { ClaimLanguage } from './claim-language.ts';
import { cueVerbs, wordClasses, wordList } from './compile.ts';
import { spanishForms } from './romance-forms.ts';

export const spanish: ClaimLanguage = {
  tag: 'es',
  order: 'plain',
  hasBareClauses: false,
  hasClauseCommas: false,
  capitalizesNouns: false,
  cues: cueVerbs(
    {
      say: `
        !decir dice dicen dijo dijeron decía decían dirá / dicho, !afirmar, !declarar, !señalar, !explicar explica explican explicó explicaron explicaba / explicado, !añadir añade añaden añadió añadieron añadía / añadido,
        !asegurar, !escribir / escrito, indicar indica indican indicó indicaron indicaba / indicado, anunciar, manifestar manifiesta manifiestan manifestó manifestaron manifestaba / manifestado, sostener sostiene sostienen sostuvo sostuvieron sostenía / sostenido,
        subrayar, destacar destaca destacan destacó destacaron destacaba / destacado, recordar recuerda recuerdan recordó recordaron recordaba / recordado, advertir advierte advierten advirtió advirtieron advertía / advertido,
        reconocer reconoce reconocen reconoció reconocieron reconocía / reconocido, admitir, confirmar, negar niega niegan negó negaron negaba / negado, responder, contestar, insistir, precisar, informar,
        comentar, relatar, contar cuenta cuentan contó contaron contaba / contado, revelar, denunciar, prometer, concluir concluye concluyen concluyó concluyeron concluía / concluido, apuntar, agregar agrega agregan agregó agregaron agregaba / agregado,
        argumentar, alegar, lamentar, criticar critica critican criticó criticaron criticaba / criticado, exigir exige exigen exigió exigieron exigía / exigido, pedir pide piden pidió pidieron pedía / pedido, reiterar, matizar, ~sentenciar, ~zanjar,
        ~recalcar recalca recalcan recalcó recalcaron recalcaba / recalcado, ~alertar, ~detallar, ~exclamar, ~expresar, ~defender, ~proponer propone proponen propuso propusieron proponía / propuesto, ~sugerir sugiere sugieren sugirió sugirieron sugería / sugerido, desmentir desmiente desmienten desmintió desmintieron / desmentido
      `,
      ask: 'preguntar',
      think: `creer cree creen creyó creyeron creía creían / creído, pensar piensa piensan pensó pensaron pensaba / pensado, considerar, opinar, esperar, temer, estimar, ~confiar confía confían confió confiaron / confiado`,
    },
    spanishForms,
  ),
  phrases: [
    ...['según', 'de acuerdo con', 'en palabras de', 'en opinión de', 'a juicio de'].map(
      (words) => ({ words: wordList(words), speaker: 'after' }) as const,
    ),
  ],
  asWords: new Set(['como', 'según']),
  words: wordClasses({
    determiner:
      'el la los las un una unos unas este esta estos estas ese esa esos esas aquel aquella varios varias muchos muchas algunos algunas todos todas dos tres cuatro cinco seis cada ningún otro otra',
    possessive: 'su sus mi mis nuestro nuestra nuestros nuestras tu',
    pronoun: 'él ella ellos ellas yo nosotros usted ustedes quien quienes alguien nadie',
    object: 'lo le les se me te nos os la los las',
    preposition: `de del a al en con por para sin sobre bajo tras ante contra entre hacia hasta desde durante mediante según`,
    conjunction: 'y e o u pero ni sino',
    subordinator: 'cuando si porque aunque mientras como pues donde',
    complementizer: 'que',
    relative: 'que quien quienes cual cuales cuyo cuya donde',
    auxiliary: `es son era eran será fue fueron ha han había habían habrá haya hayan está están estaba puede pueden debe deben`,
    adverb: `también ya aún todavía siempre nunca ayer hoy mañana luego después además entonces asimismo recientemente públicamente claramente anteriormente
      más tarde muy bien así aquí allí sólo solo incluso ahora`,
    negation: 'no nunca jamás tampoco ni',
    time: `lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre`,
    infinitive: '',
    verb: '',
  }),
  abbreviations: new Set(wordList('sr sra sres dr dra prof d dña ee.uu uu etc pág núm art vol av c')),
  reportedMood: new Set(),
  pronouns: { él: 'male', ella: 'female', ellos: 'plural', ellas: 'plural' },
  titles: { sr: 'male', sra: 'female', dr: 'male', dra: 'female', don: 'male', doña: 'female' },
  bodies: new Set(
    wordList(
      'instituto ministerio partido universidad sindicato asociación tribunal comisión diario agencia banco fundación iglesia consejo liga sociedad centro hospital servicio',
    ),
  ),
  genders: {
    ministra: 'female',
    presidenta: 'female',
    director: 'male',
    directora: 'female',
    diputado: 'male',
    diputada: 'female',
    senador: 'male',
    senadora: 'female',
    alcalde: 'male',
    alcaldesa: 'female',
    gobernador: 'male',
    gobernadora: 'female',
    abogado: 'male',
    abogada: 'female',
    investigador: 'male',
    investigadora: 'female',
    experto: 'male',
    experta: 'female',
    profesor: 'male',
    profesora: 'female',
    médico: 'male',
    médica: 'female',
  },
  definite: new Set(['el', 'la', 'los', 'las', 'este', 'esta', 'estos', 'estas', 'ese', 'esa']),
  roles: new Set(
    wordList(`presidente presidenta ministro ministra portavoz director directora diputado diputada senador senadora alcalde alcaldesa gobernador gobernadora fiscal
      abogado abogada juez jueza jefe jefa secretario secretaria investigador investigadora experto experta economista periodista profesor profesora médico médica
      ministerio gobierno empresa partido agencia periódico diario instituto tribunal policía sindicato asociación consejo comité comisión informe estudio`),
  ),
};
