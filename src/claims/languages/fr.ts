import type { ClaimLanguage } from './claim-language.ts';
import { cueVerbs, wordClasses, wordList } from './compile.ts';
import { frenchForms } from './romance-forms.ts';

export const french: ClaimLanguage = {
  tag: 'fr',
  order: 'plain',
  hasBareClauses: false,
  hasClauseCommas: false,
  capitalizesNouns: false,
  cues: cueVerbs(
    {
      say: `
        !dire dit disent disait disaient dirent dira / dit, !déclarer, !affirmer, !expliquer, !ajouter, !écrire écrit écrivent écrivait écrivaient écrivit / écrit, !indiquer, annoncer, assurer,
        préciser, souligner, estimer, confirmer, rappeler rappelle rappellent rappelait rappelaient rappela / rappelé, répondre répond répondent répondait répondaient répondit / répondu, raconter,
        insister, reconnaître reconnaît reconnaissent reconnaissait reconnut / reconnu, admettre admet admettent admettait admit / admis, soutenir soutient soutiennent soutenait soutint / soutenu,
        prétendre prétend prétendent prétendait prétendit / prétendu, conclure conclut concluent concluait / conclu, avertir avertit avertissent avertissait / averti, prévenir prévient préviennent prévenait / prévenu,
        promettre promet promettent promettait promit / promis, révéler révèle révèlent révélait révéla / révélé, rapporter, noter, relever relève relèvent relevait releva / relevé, observer, ~regretter,
        déplorer, dénoncer, ~plaider, marteler martèle martèlent martelait martela / martelé, ~lancer lance lancent lançait lança / lancé, ~poursuivre poursuit poursuivent poursuivait poursuivit / poursuivi,
        ~témoigner, ~commenter, ~réagir réagit réagissent réagissait / réagi, constater, démentir dément démentent démentait démentit / démenti, nier nie nient niait nia / nié, alerter, détailler, ~résumer, ~répliquer,
        ~rétorquer, ~justifier, ~ironiser, ~s'exclamer exclame exclamait exclama / exclamé, ~recommander, réclamer, exiger, ~proposer, ~suggérer suggère suggèrent suggérait suggéra / suggéré, ~avouer, ~confier, ~marteler, ~signaler
      `,
      ask: 'demander, interroger interroge interrogent interrogeait interrogea / interrogé',
      think: `penser, croire croit croient croyait croyaient crut / cru, juger juge jugent jugeait jugea / jugé, considérer considère considèrent considérait considéra / considéré, espérer espère espèrent espérait espéra / espéré,
        craindre craint craignent craignait craignit / craint`,
    },
    frenchForms,
  ),
  phrases: [
    ...['selon', "d'après", 'pour', 'aux yeux de', 'de source', "de l'avis de"]
      .slice(0, 2)
      .map((words) => ({ words: wordList(words), speaker: 'after' }) as const),
  ],
  asWords: new Set(['comme', "comme l'"]),
  pronounSuffix: /-(?:t-)?(ils?|elles?|on)$/u,
  words: wordClasses({
    determiner:
      "le la les un une des du de_la l' ce cet cette ces plusieurs quelques tous toutes deux trois quatre cinq six chaque aucun certains certaines",
    possessive: 'son sa ses leur leurs notre nos mon ma mes votre vos',
    pronoun: 'il elle ils elles on je nous vous tu qui celui celle ceux celles ce',
    object: "le la les lui leur se s' l' me te nous vous y en",
    preposition: `de du des d' à au aux en dans sur sous par pour avec sans chez vers contre entre depuis pendant après avant lors selon malgré parmi devant derrière dès jusque`,
    conjunction: 'et ou mais ni car or',
    subordinator: 'quand lorsque si comme puisque parce alors tandis bien afin pour_que',
    complementizer: "que qu'",
    relative: "qui que qu' dont où lequel laquelle lesquels",
    auxiliary: `est sont était étaient sera seront a ont avait avaient aura auront fut furent ait aient a-t-il a-t-elle ont-ils ont-elles avait-il avait-elle avaient-ils avaient-elles a-t-on peut peuvent doit doivent`,
    adverb: `aussi déjà encore toujours jamais hier aujourd'hui demain ensuite puis enfin ainsi alors notamment également récemment publiquement clairement pourtant cependant toutefois
      plus tard peu bien très même tout ici là`,
    negation: "ne n' pas jamais rien non",
    time: `lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre décembre matin soir`,
    infinitive: '',
    verb: '',
  }),
  abbreviations: new Set(wordList('m mm mme mlle dr pr st ste av apr j.-c etc p vol n art cf env')),
  reportedMood: new Set(),
  pronouns: { il: 'male', elle: 'female', ils: 'plural', elles: 'plural' },
  titles: { m: 'male', mme: 'female', mlle: 'female', dr: 'any', pr: 'any' },
  bodies: new Set(
    wordList(
      'institut ministère parti université syndicat association tribunal commission journal agence banque fondation église conseil ligue société centre hôpital service',
    ),
  ),
  genders: {
    directeur: 'male',
    directrice: 'female',
    présidente: 'female',
    députée: 'female',
    sénateur: 'male',
    sénatrice: 'female',
    procureure: 'female',
    avocate: 'female',
    patronne: 'female',
    chercheur: 'male',
    chercheuse: 'female',
    experte: 'female',
    professeure: 'female',
  },
  definite: new Set(['le', 'la', 'les', "l'", 'ce', 'cet', 'cette', 'ces']),
  roles: new Set(
    wordList(`président présidente ministre premier porte-parole directeur directrice député députée sénateur sénatrice maire préfet procureur procureure
      avocat avocate juge chef patron patronne secrétaire chercheur chercheuse expert experte économiste journaliste professeur professeure médecin
      ministère gouvernement entreprise parti agence journal institut tribunal police syndicat association conseil comité commission rapport étude`),
  ),
};
