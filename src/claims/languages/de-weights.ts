import { parseWeights, type SignWeights } from '../sign-weights.ts';

/** Written by `npm run fit -- attribution`; not edited by hand. */
export const germanWeights: SignWeights = {
  threshold: { quoted: 0.47, indirect: 0.52 },
  bias: 0.21,
  signs: parseWeights(`
    alone: 0.16; as: 0.32; by complement:clause: 0.1; by complement:mood: 0.42; by complement:quotation: 0.12;
    by kind:judge: -0.17; by kind:say: 0.44; by kind:source: 0.16; by kind:think: -0.93; by left quotation: -0.9;
    by none: -0.11; by tier:speech: 0.09; by tier:weak: -0.1; capital: -2.78; complement:clause: -0.08;
    complement:clause content middle: 0.26; complement:clause content short: -0.18;
    complement:clause no verb: -0.59; complement:clause verb: 0.51; complement:colon: 0.03;
    complement:colon content long: 0.29; complement:colon content middle: -0.26; complement:colon no verb: 0.38;
    complement:infinitive: 0.02; complement:infinitive content middle: 0.4;
    complement:infinitive content short: 0.25; complement:infinitive no verb: -0.08;
    complement:infinitive verb: 0.1; complement:mood: 0.19; complement:mood content middle: 0.6;
    complement:mood no verb: 0.13; complement:mood verb: 0.06; complement:none content none: 0.54;
    complement:none no verb: 0.54; complement:quotation: -0.46; complement:quotation content middle: -0.38;
    complement:quotation content short: -0.41; complement:quotation content tiny: 0.14;
    complement:quotation no verb: 0.16; complement:quotation verb: -0.62; content long: -0.18;
    content middle: 0.62; content no verb: 0.02; content object: 0.52; content preposition: 0.1;
    content short: -0.13; content subject: 0.51; content tiny: -0.6; content verb: -0.3; continued: -0.75;
    judge complement:infinitive: 0.65; judge complement:quotation: -0.13; judge position:before: 0.12;
    judge tier:speech no verb: -0.02; judge tier:speech verb: 0.06; judge use:finite: 0.1; kind:judge: 0.04;
    kind:say: 0.18; kind:source: 0.42; kind:think: -0.46; kind:urge: -0.16; left quotation: 0.18; loose: 0.03;
    no speaker: -0.05; none position:loose: 0.03; none tier:none no verb: 0.03; none use:none: 0.03;
    not quoted: -0.6; outside claim: -0.41; position:after: 0.24; position:around: -0.13;
    position:around content none: -0.13; position:around no verb: -0.13; position:before: -0.11;
    position:before content none: -0.11; position:before no verb: -0.11; position:loose: 0.03;
    position:loose content none: 0.03; position:loose no verb: 0.03; quotation within: -0.09; quoted: 0.71;
    say complement:clause: -0.12; say complement:colon: 0.25; say complement:infinitive: 0.28;
    say complement:mood: 0.02; say complement:quotation: -0.28; say position:around: -0.1;
    say position:before: 0.04; say tier:plain no verb: 0.01; say tier:plain verb: 0.22;
    say tier:speech no verb: -0.05; say tier:speech verb: 0.3; say tier:weak no verb: -0.32;
    say tier:weak verb: 0.02; say use:finite: 0.19; say use:last: -0.02; say use:passive: 0.28;
    say use:perfect: -0.26; sentence end: 1.65; source complement:none: 0.45; source position:around: 0.43;
    source position:before: -0.46; source tier:none no verb: 0.42; source use:none: 0.42; speaker long: -0.61;
    speaker name: 0.24; speaker noun: -0.04; speaker pronoun: 0.43; speaker relative: -0.98;
    think complement:clause: 0.92; think complement:quotation: -0.19; think position:before: 0.15;
    think tier:speech no verb: -0.49; think tier:speech verb: 0.02; think use:finite: -0.33;
    tier:none complement:none: 0.45; tier:none position:around: 0.43; tier:none position:before: -0.46;
    tier:none position:loose: 0.03; tier:none speaker none: 0.44; tier:plain: 0.23;
    tier:plain complement:clause: 0.1; tier:plain complement:colon: 0.03; tier:plain complement:mood: 0.25;
    tier:plain position:around: -0.48; tier:plain position:before: 0.59; tier:plain speaker name: 0.25;
    tier:plain speaker noun: -0.56; tier:plain speaker pronoun: -0.09; tier:speech: -0.32;
    tier:speech complement:clause: 0.39; tier:speech complement:colon: -0.02;
    tier:speech complement:infinitive: 0.06; tier:speech complement:mood: 0.02;
    tier:speech complement:quotation: -0.22; tier:speech position:around: -0.31;
    tier:speech position:before: -0.33; tier:speech speaker name: 0.34; tier:speech speaker none: -0.41;
    tier:speech speaker noun: 0.6; tier:speech speaker pronoun: -0.25; tier:weak: -0.29;
    tier:weak complement:clause: -0.57; tier:weak position:before: 0.09; tier:weak speaker name: -0.34;
    tier:weak speaker pronoun: 0.77; urge complement:infinitive: 0.26; urge tier:speech no verb: 0.47;
    use:finite: 0.15; use:last: -0.01; use:passive: 0.14; use:perfect: -0.69; within claim: 0.45; words:few: -0.58;
    words:few by kind:none: -0.37; words:few by kind:say: -0.38; words:few by kind:source: -0.07;
    words:few by kind:think: 0.3; words:few outside: -0.31; words:few within: -0.27; words:many: 1.17;
    words:many by kind:none: 0.55; words:many by kind:say: 0.77; words:many outside: 0.62; words:many within: 0.56;
    words:none by kind:none: 0.03; words:none outside: 0.03; words:one: -0.74; words:one by kind:judge: -0.11;
    words:one by kind:none: -0.4; words:one by kind:say: 0.17; words:one by kind:think: -0.21;
    words:one outside: -0.34; words:one within: -0.4; words:some: 0.17; words:some by kind:none: 0.11;
    words:some by kind:say: -0.11; words:some outside: -0.39; words:some within: 0.56;
  `),
};
