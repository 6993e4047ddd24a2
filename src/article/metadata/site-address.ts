import { foldLetters } from './clean-line.ts';

/** Second-level domains under which countries register names. */
const registries = /^(?:co|com|org|net|ac|gov|go|gob|edu|or|ne|gen|in)$/u;
/** Parts of hosts that say how a site is served, or which of its parts, not what it is called. */
const served = /^(?:www\d?|m|mobile|amp|news|blog|blogs|edition|en|de|fr|es|sport|sports|politics|finance|shop|web)$/u;

/** The part of an address by which a site is known: "example" of "https://www.example.co.uk/a"; empty where it has none. */
export function siteLabel(url: string): string {
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  if (host === '' || /^[\d.]+$|^\[/u.test(host)) return '';
  const labels = host.toLowerCase().split('.').filter(Boolean);
  if (labels.length < 2) return '';
  labels.pop();
  if (labels.length > 1 && registries.test(labels.at(-1) ?? '')) labels.pop();
  return labels.reverse().find((label) => !served.test(label)) ?? labels[0] ?? '';
}

/** Whether a name is written as a domain is. */
export function isDomainName(name: string): boolean {
  return /^(?:https?:\/\/)?(?:[\p{L}\p{N}-]+\.)+[a-z]{2,}\/?$/iu.test(name);
}

/** Whether a site's address is its name run together, an article before it or a domain's end after it left aside. */
export function spellsAddress(name: string, label: string): boolean {
  const address = foldLetters(label);
  if (address.length < 3) return false;
  return spellingsOf(name).some((folded) => {
    const plain = folded.replace(/^(?:the|der|die|das|le|la|les|el|il|de)(?=.{3})/u, '');
    return folded === address || plain === address;
  });
}

/** Whether a name and an address have at least a word in common, or the address is the name's initials. */
export function sharesAddress(name: string, label: string): boolean {
  const address = foldLetters(label);
  if (address.length < 2) return false;
  if (initialsOf(name) === address) return true;
  return spellingsOf(name).some(
    (folded) => folded.includes(address) || (folded.length >= 3 && address.includes(folded)),
  );
}

/** A name out of an address that has words in it: "Harbour Courier" for "harbour-courier". */
export function nameOfAddress(label: string): string {
  const words = label.split('-').filter((word) => word.length > 1);
  return words.length < 2 ? label : words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
}

/** Whether an address, written in Latin letters, could spell a name at all. */
export function isLatin(name: string): boolean {
  return !/[^\P{L}\p{sc=Latin}]/u.test(name);
}

/** A name's letters, with umlauts left bare and written out, and without a domain's end. */
function spellingsOf(name: string): readonly string[] {
  const plain = isDomainName(name) ? name.replace(/\.[a-z]{2,}\/?$/iu, '') : name;
  const written = plain.toLowerCase().replace(/[äöü]/gu, '$&e').replaceAll('ß', 'ss');
  return [foldLetters(plain), foldLetters(written)].filter((spelling) => spelling !== '');
}

function initialsOf(name: string): string {
  return name
    .split(/[^\p{L}]+/u)
    .map((word) => word.charAt(0))
    .join('')
    .toLowerCase();
}
