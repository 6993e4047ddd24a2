import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';

const nlp = winkNLP(model, ['sbd', 'pos', 'ner']);

/** How many words wink-nlp tags, with sentences and entities. */
export function read(text: string): number {
  return nlp.readDoc(text).tokens().out(nlp.its.pos).length;
}
