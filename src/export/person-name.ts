/** A name as CSL-JSON holds it: in parts, or whole when it is an organisation's or has no parts that we know. */
export type CslName =
  | {
      readonly family: string;
      readonly given: string;
      readonly 'non-dropping-particle'?: string;
      readonly suffix?: string;
    }
  | { readonly literal: string };

/** Words between given and family name, which sort with the family name. */
const particles =
  /^(?:von|van|vom|zu|zum|zur|de|del|della|di|da|dos|das|du|des|la|le|den|der|ten|ter|el|al|bin|ibn|af|av)$/iu;

const suffixes = /^(?:jr|sr|ii|iii|iv)\.?$/iu;

/** Words that no person's name has. */
const organisation =
  /\b(?:agency|agence|press|news|newspaper|staff|editors?|editorial|redaktion|rédaction|redacción|desk|team|board|bureau|times|post|herald|institute|institution|ministry|department|office|foundation|university|council|committee|commission|center|centre|association|group|service|correspondents?|reporters?|and|und|et|of|for|the)\b|[&@/|()\d:]/iu;

/** Parts a byline's name. What may be an organisation, a single word, or a name without spaces stays whole, because parting it wrongly is worse. */
export function parseName(name: string): CslName {
  const whole = name.replace(/\s+/gu, ' ').trim();
  const [before = '', after = '', ...more] = whole.split(',').map((part) => part.trim());
  if (more.length === 0 && after !== '' && before !== '' && !organisation.test(whole)) {
    return suffixes.test(after) ? withSuffix(parseName(before), after) : inParts(after, before);
  }
  const words = whole.split(' ');
  if (words.length < 2 || words.length > 6 || more.length > 0 || after !== '' || organisation.test(whole))
    return { literal: whole };
  const last = words.at(-1) ?? '';
  if (suffixes.test(last) && words.length > 2) return withSuffix(parseName(words.slice(0, -1).join(' ')), last);
  const at = words.findIndex(
    (word, index) => index > 0 && index < words.length - 1 && particles.test(word) && word === word.toLowerCase(),
  );
  const from = at === -1 ? words.length - 1 : at;
  return inParts(words.slice(0, from).join(' '), words.slice(from).join(' '));
}

/** A name as people write it. */
export function nameInOrder(name: CslName): string {
  if ('literal' in name) return name.literal;
  return [name.given, name['non-dropping-particle'], name.family, name.suffix].filter(Boolean).join(' ');
}

function inParts(given: string, family: string): CslName {
  const words = family.split(' ');
  const count = words.findIndex((word) => !(particles.test(word) && word === word.toLowerCase()));
  return count <= 0
    ? { family, given }
    : { family: words.slice(count).join(' '), given, 'non-dropping-particle': words.slice(0, count).join(' ') };
}

function withSuffix(name: CslName, suffix: string): CslName {
  return 'literal' in name ? { literal: `${name.literal}, ${suffix}` } : { ...name, suffix };
}
