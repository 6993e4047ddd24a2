import type { ClaimLanguage, CueForm } from './claim-language.ts';
import { cueVerbs, wordClasses, wordForms, wordList } from './compile.ts';
import { englishWeights } from './en-weights.ts';

/** `say said said`: base, past, participle; one word is a regular verb. */
function formsOf(entry: string): readonly (readonly [string, CueForm])[] {
  const [base = '', past, participle] = entry.split(' ');
  const stem = base.endsWith('e') ? base.slice(0, -1) : base;
  const soft = /[^aeiou]y$/u.test(base);
  const regular = soft ? `${base.slice(0, -1)}ied` : `${stem}ed`;
  const doubled = /^(?:quip|admit|blog|rap|regret|yap|hum|brag|submit|refer|plan|beg|dub|slam)$/u.test(base)
    ? base + base.slice(-1)
    : undefined;
  const third = soft ? `${base.slice(0, -1)}ies` : /(?:s|sh|ch|x|o)$/u.test(base) ? `${base}es` : `${base}s`;
  return [
    [base, 'base'],
    [third, 'finite'],
    [doubled === undefined ? (past ?? regular) : `${doubled}ed`, 'past'],
    ...(participle === undefined || participle === past ? [] : ([[participle, 'participle']] as const)),
    [doubled === undefined ? `${/[^e]e$/u.test(base) ? stem : base}ing` : `${doubled}ing`, 'gerund'],
  ];
}

export const english: ClaimLanguage = {
  tag: 'en',
  order: 'svo',
  adverbEnding:
    /^(?!(?:family|assembly|italy|reply|supply|rally|fly|july|ally|apply|comply|imply|rely)$)\p{Ll}{3,}ly$/u,
  hasBareClauses: true,
  hasClauseCommas: false,
  capitalizesNouns: false,
  cues: cueVerbs(
    {
      say: `
        !say said said, declare, announce, ?note, !add, explain, argue, ?claim, insist, assert, ~maintain, contend,
        allege, observe, ?~remark, ?~comment, reply, ~respond, ?~answer, !write wrote written, tweet, retweet, ?report, reveal,
        disclose, confirm, acknowledge, admit, concede, conclude, ?caution, predict, ?estimate, testify, repeat, reiterate,
        stress, emphasize, emphasise, ~underline, ~underscore, ?mention, ?recall, ~continue, quip, ?joke, ?~shout, ~yell,
        ~whisper, ?~cry, mutter, exclaim, ~recount, complain, boast, brag, lament, proclaim, pronounce, ?~swear swore sworn,
        deny, ?~dispute, ?~counter, ?~retort, recommend, ?~advocate, propose, opine, muse, ?~signal, imply, ?~hint, ?~charge, ~chant,
        ?~blog, ?~post, ?~text, elaborate, summarize, relay, ?point+out, chime+in, ~go went gone+on, ~sum+up, ?spell+out,
        ?call+for, ~specify, clarify, theorize, speculate, rejoin, interject, intone, deadpan deadpanned, ?gloat,
        gush, marvel, ?~vent, ?~object, ?~echo, ?~rule, ?~decide, ?~find found found, ~determine, ?~project,
        ?~forecast forecast, ?~guess, reckon, surmise, concur, agree, ~attest, ~certify, profess, confess,
        divulge, ?~detail, ~outline, ~recite, ?quote, cite, suggest, affirm, reaffirm, ?~crow, enthuse, ?~snap, fume, ?~tout,
        ?state, ~pen, ?~read read, ?~broadcast broadcast, ?bemoan, decry, foresee foresaw foreseen, describe
      `,
      tell: '!tell told told, inform, remind, assure, ?warn, notify, reassure, ?~brief, convince, persuade, ?advise',
      ask: 'ask, ?wonder, ?question, inquire, ?~query',
      show: '?show showed shown, indicate, demonstrate, ?~reflect, ?~prove',
      promise: '?promise, ?vow, ?pledge, threaten, ?~offer, ~volunteer',
      urge: '?urge, ?call+on, encourage, ?demand, ?~order, ?~request, ~beg, implore, ~instruct, ?~press, exhort, ?~direct, ?~challenge, ?~dare, plead',
      judge: `
        ?call, describe, label labeled, dub, criticize, criticise, accuse, ?blame, denounce, condemn, slam,
        ?blast, ?hail, mock, dismiss, ?~brand, characterize, refer+to, ?praise, ?~attack, ?deride, ?ridicule,
        portray, ?~term, ?~cast cast, ?~paint, ?~attribute, rebuke, ?~credit, ~rail+against
      `,
      think: `
        think thought thought, believe, ?hope, ?fear, expect, know knew known, feel felt felt, suspect, ?doubt, worry, ~see saw seen, ~figure, assume,
        ~consider, understand understood understood, realize, recognize, ~learn, anticipate, ?regret, ?wish, ?~trust
      `,
    },
    formsOf,
  ),
  phrases: [
    { words: ['according', 'to'], speaker: 'after' },
    { words: ['in', 'the', 'words', 'of'], speaker: 'after' },
    { words: ['in', 'the', 'view', 'of'], speaker: 'after' },
    { words: ['in', 'the', 'opinion', 'of'], speaker: 'after' },
  ],
  words: wordClasses({
    determiner: `the a an this that these those some any each every no another both all many several few most more
      other such one two three four five six seven eight nine ten dozens hundreds thousands half`,
    possessive: 'his her its their my our your whose',
    pronoun: `he she it they we i you who this that these those someone somebody everyone everybody nobody others many some one both few several none another most all each neither either two three four five dozens hundreds thousands
      he's she's it's they're we're i'm you're he'd she'd they'd we'd i'd he'll she'll they'll we'll i'll i've we've they've you've`,
    object: 'him her it them us me you himself herself itself themselves',
    preposition: `of in on at to for from with by about against between into through during before after above below under over
      among within without toward towards upon across behind beyond near since until despite regarding concerning
      including via per like amid outside inside around throughout along off alongside versus as than`,
    conjunction: 'and or but nor yet',
    subordinator:
      'because although though while when if unless whereas once after before since until as so whether where why how even',
    complementizer: 'that whether if how why what when where who which',
    relative: 'who which that whom whose where',
    auxiliary: `is are was were be been being am has have had having do does did will would shall should can could may might must
      isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't shouldn't can't cannot couldn't
      he's she's it's they're we're i'm you're he'd she'd they'd we'd i'd he'll she'll they'll we'll i'll i've we've they've you've`,
    adverb: `also now then still just only again already always never often ever once later earlier recently repeatedly
      previously reportedly publicly privately openly flatly simply further even too instead however meanwhile soon
      initially finally first here there once yet not so rather quite very perhaps long`,
    negation:
      "not never no isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't shouldn't can't cannot couldn't",
    be: "is are was were be been being am isn't aren't wasn't weren't it's they're we're i'm you're",
    have: "has have had having hasn't haven't hadn't i've we've they've you've",
    modal: `will would shall should can could may might must won't wouldn't shouldn't can't cannot couldn't
      he'd she'd they'd we'd i'd he'll she'll they'll we'll i'll`,
    agent: 'by',
    like: 'as',
    that: 'that',
    contrast: 'but yet nor',
    close: 'of at for from',
    source: 'according',
    many: 'people men women police officials media',
    time: `monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight morning afternoon evening
      night week month year january february march april may june july august september october november december
      last earlier later`,
    infinitive: 'to',
    verb: `is are was were has have had do does did will would shall should can could may might must says said told made makes
      took takes went goes came comes got gets gave gives left leaves began begins became becomes won wins lost loses
      held holds ran runs kept keeps brought brings met meets led leads stood stands spoke speaks`,
  }),
  forms: wordForms({ here: 'i we you', thing: 'it this that' }),
  abbreviations: new Set(
    wordList(`mr mrs ms dr prof sen rep gov gen col lt sgt capt rev st jr sr hon pres vs etc inc corp co ltd no vol
      jan feb mar apr jun jul aug sep sept oct nov dec u.s u.k u.n d.c a.m p.m e.g i.e ft mt fig al maj adm cmdr`),
  ),
  reportedMood: new Set(),
  weights: englishWeights,
  pronouns: {
    he: 'male',
    she: 'female',
    it: 'thing',
    they: 'plural',
    his: 'male',
    her: 'female',
    him: 'male',
    their: 'plural',
    its: 'thing',
  },
  titles: {
    mr: 'male',
    mrs: 'female',
    ms: 'female',
    miss: 'female',
    sir: 'male',
    dr: 'any',
    sen: 'any',
    rep: 'any',
    gov: 'any',
    prof: 'any',
    gen: 'any',
  },
  genders: {
    spokesman: 'male',
    spokeswoman: 'female',
    chairman: 'male',
    chairwoman: 'female',
    congressman: 'male',
    congresswoman: 'female',
    king: 'male',
    queen: 'female',
    prince: 'male',
    princess: 'female',
    pope: 'male',
    bishop: 'male',
    businessman: 'male',
    actress: 'female',
    man: 'male',
    woman: 'female',
    mother: 'female',
    father: 'male',
    daughter: 'female',
    son: 'male',
    wife: 'female',
    husband: 'male',
  },
  definite: new Set(['the', 'this', 'that']),
  bodies: new Set(
    wordList(`institute company ministry agency group party union university organization organisation committee commission
      department government court council association bank team club network news times post press journal agency center centre
      foundation society church college school hospital corporation inc corp co ltd house senate congress parliament office
      bureau service forces army navy administration league federation institution authority board fund states kingdom
      republic city county street avenue street island river airport hotel`),
  ),
  roles: new Set(
    wordList(`minister president chancellor spokesman spokeswoman spokesperson senator governor mayor secretary chairman
      chairwoman chair director professor official officer judge lawyer attorney analyst expert researcher author editor
      reporter journalist candidate leader general king queen prince princess pope bishop archbishop ambassador
      commissioner chief head coach player doctor congressman congresswoman lawmaker representative prosecutor
      institute company ministry agency group party union university organization committee commission department
      government court police paper newspaper magazine network firm bank team club council association report study
      survey poll statement document letter campaign woman man economist scientist historian premier deputy
      billionaire businessman democrat republican nominee`),
  ),
};
