import type { SignWeights } from '../sign-weights.ts';

/** What a verb of saying takes, and how surely it attributes. */
export const cueKinds = ['say', 'tell', 'ask', 'show', 'promise', 'urge', 'judge', 'think'] as const;
/**
 * `say`: a clause or a quotation. `tell`: first someone who is told, then the same. `ask`: a question. `show`: a clause, of
 * documents and studies. `promise`: a clause or an infinitive. `urge`: someone and what to do. `judge`: a thing spoken of
 * (criticize, describe). `think`: a clause that is held rather than said.
 */
export type CueKind = (typeof cueKinds)[number];

/** `finite` takes a subject by itself, `past` may also be a participle, `participle` needs an auxiliary, `gerund` shares a subject. */
export type CueForm = 'finite' | 'past' | 'participle' | 'gerund' | 'base';

/** A form of a verb of saying. */
export interface CueWord {
  readonly kind: CueKind;
  readonly form: CueForm;
  /** The words that must follow it directly (pointed *out*), or stand at the clause's end (teilte … *mit*). */
  readonly particle?: string;
  /** How surely it attributes by itself: `plain` verbs of saying (say, tell), other verbs of speech, and verbs that mean many other things as well (charge, maintain). */
  readonly tier: 'plain' | 'speech' | 'weak';
  /** The same form is also a common noun or adjective (report, claims). */
  readonly isAmbiguous: boolean;
}

/** A phrase that names a source without a verb: *according to*, *laut*, *по словам*. */
export interface SourcePhrase {
  readonly words: readonly string[];
  /** Where the speaker stands: after the phrase, before it (*zufolge*), or between its words (*in … ’s view*). */
  readonly speaker: 'after' | 'before' | 'between';
  /** It attributes only directly behind a quotation or a comma (German *so*). */
  readonly isBehind?: boolean;
}

/** Closed classes of words, as bits. */
export const wordClass = {
  determiner: 1,
  /** Personal pronouns that can be a subject. */
  pronoun: 2,
  /** Pronouns that are an object. */
  object: 4,
  preposition: 8,
  /** And, or. */
  conjunction: 16,
  /** Because, when, although. */
  subordinator: 32,
  /** That, whether: opens what is said. */
  complementizer: 64,
  relative: 128,
  auxiliary: 256,
  adverb: 512,
  negation: 1024,
  /** Weekdays, months, yesterday. */
  time: 2048,
  /** Opens an infinitive. */
  infinitive: 4096,
  /** Finite verbs, past a noun phrase's end. */
  verb: 8192,
  possessive: 16384,
  /** Auxiliaries that make a passive: is, was. */
  be: 1 << 15,
  /** Auxiliaries that make a perfect: has, hat. */
  have: 1 << 16,
  /** Would, could: what was not said for sure. */
  modal: 1 << 17,
  /** Names who does it in a passive: by, von. */
  agent: 1 << 18,
  /** Before a speaker it makes the main clause what is said: as Smith said, wie Müller sagte. */
  like: 1 << 19,
  /** Opens what is said and is no part of it: that, dass. */
  that: 1 << 20,
  /** A conjunction that joins no two names: but, aber. */
  contrast: 1 << 21,
  /** Prepositions that bind closely to the noun before them: of, at. */
  close: 1 << 22,
  /** First words of phrases that name a source: according, laut. */
  source: 1 << 23,
  /** Plural nouns without a plural's ending: people, police. */
  many: 1 << 24,
} as const;
export type WordClass = keyof typeof wordClass;

/** What single words and endings do in a language's sentences, as bits; beside their class, since words of no class have them too. */
export const wordForm = {
  /** Pronouns of who writes and reads: I, we, you. */
  here: 1,
  /** Pronouns of things: it, this. */
  thing: 2,
  /** A pronoun that is nobody as a subject: *es* heißt. */
  nobody: 4,
  reflexive: 8,
  /** Opens a genitive that belongs to the noun before it: *der, des*. */
  genitive: 16,
  /** The same of demonstratives: *dieser, dieses*. */
  pointingGenitive: 32,
  /** Prepositions that tie a noun to the one before it anywhere: *von, aus*. */
  ties: 64,
  /** Those that do so in front of the verb: *zur, beim*. */
  tiesNear: 128,
  /** Those that do so in short phrases: *in*. */
  inside: 256,
  /** Prepositions of where it says so: *in* einem Brief heißt es. */
  place: 512,
  /** Words that open a sentence and no subject: *den, als*. */
  noSubject: 1024,
  /** Small words inside names: *van, de*. */
  inName: 2048,
  /** Finite modals, on which an infinitive hangs. */
  modal: 4096,
  /** Opens a speaker behind what is said: *…, so Müller*. */
  so: 8192,
  /** *As*: what is quoted is a name for something. */
  as: 1 << 14,
  /** A participle whose subject in the passive speaks: *wird zitiert*. */
  quoted: 1 << 15,
  /** What an adjective before its noun ends in. */
  adjective: 1 << 16,
  /** What one without a determiner ends in. */
  bareAdjective: 1 << 17,
  /** What an infinitive ends in. */
  infinitive: 1 << 18,
  /** An infinitive with its particle's *zu* inside: *abzusagen*. */
  insertedInfinitive: 1 << 19,
} as const;
export type WordForm = keyof typeof wordForm;

/** Everything the engine knows of a language. One file a language. */
export interface ClaimLanguage {
  /** The primary subtag of BCP 47. */
  readonly tag: string;
  /**
   * `svo`: the subject stands before the verb, after it when a quotation or clause stands before. `v2`: the verb stands
   * second, the subject on either side. `plain`: read only where a quotation, a colon or a word for *that* tells what is said.
   */
  readonly order: 'svo' | 'v2' | 'plain';
  /** What is said may follow the verb without a word or comma in between (he said it rained). */
  readonly hasBareClauses: boolean;
  /** A comma stands before each subordinate clause. */
  readonly hasClauseCommas: boolean;
  /** Nouns have a capital letter, so that one alone makes no name. */
  readonly capitalizesNouns: boolean;
  readonly cues: ReadonlyMap<string, readonly CueWord[]>;
  /** What `npm run fit -- attribution` found for this language; without it `commonWeights` are taken. */
  readonly weights?: SignWeights;
  readonly phrases: readonly SourcePhrase[];
  readonly words: ReadonlyMap<string, number>;
  /** Words by their bits of `wordForm`; by what they end in as well. */
  readonly forms?: ReadonlyMap<string, number>;
  readonly endings?: readonly (readonly [form: WordForm, ending: RegExp])[];
  /** What words of no list end in when they are adverbs: *-ly*, *-mente*. */
  readonly adverbEnding?: RegExp;
  /** Words with a full stop that ends no sentence, without it. */
  readonly abbreviations: ReadonlySet<string>;
  /** Forms of verbs by which a clause shows to be another's words (German sei, habe). */
  readonly reportedMood: ReadonlySet<string>;
  /** Those of them that may as well say what only would be (German würde, könnte). */
  readonly ambiguousMood?: ReadonlySet<string>;
  /** How other verbs end in that mood. */
  readonly reportedEnding?: RegExp;
  /** Words quoted inside a report are a statement of their own, told apart from titles by small letters (German, which gives every noun a capital). */
  readonly quotesApart?: boolean;
  /** After `sourcePreposition`, what a source gives: *nach Angaben der Polizei*. */
  readonly sourceNouns?: ReadonlySet<string>;
  readonly sourcePreposition?: string;
  /** What compounds of such nouns end in. */
  readonly sourceEnding?: RegExp;
  /** Adverbs by which a sentence refers to the source named before: *demnach*. */
  readonly sourceAdverbs?: ReadonlySet<string>;
  /** Before a verb of saying: *as* the ministry said. */
  readonly asWords?: ReadonlySet<string>;
  /** A pronoun that a hyphen ties to its verb (*dit-il*), in the first group. */
  readonly pronounSuffix?: RegExp;
  /** Pronouns that stand for one person, by the gender they show; for finding whom they mean. */
  readonly pronouns: Readonly<Record<string, 'female' | 'male' | 'thing' | 'plural'>>;
  /** Titles before a name, without their full stop, with the gender that they show. */
  readonly titles: Readonly<Record<string, 'female' | 'male' | 'any'>>;
  /** Words in the names of bodies rather than persons: institute, party, news. */
  readonly bodies: ReadonlySet<string>;
  /** Roles that show a gender: spokeswoman, Ministerin. */
  readonly genders: Readonly<Record<string, 'female' | 'male'>>;
  /** The definite article and what does its work; empty where a language has none. */
  readonly definite: ReadonlySet<string>;
  /** Words for what someone is: minister, spokesman; a phrase that ends in one means a person or body named before. */
  readonly roles: ReadonlySet<string>;
}
