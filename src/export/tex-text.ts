/** Letters and signs that plain TeX has a name for; what is not here and has no accent to part stays Unicode. */
const signs: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  '{': '\\{',
  '}': '\\}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
};

/** Outside text as TeX: what TeX would run is escaped, the rest is UTF-8, which biber, Zotero and today's LaTeX read. */
export function texText(text: string): string {
  return escapeTex(tidy(text));
}

/** The same as ASCII where TeX has a name for it, for programs older than UTF-8. */
export function asciiTex(text: string): string {
  return asAscii(escapeTex(tidy(text)));
}

/** A title as TeX, in which words with capitals keep them, whatever a style does with titles; the first word may change. */
export function texTitle(title: string, isAscii: boolean): string {
  return tidy(title)
    .split(wordWithCapital)
    .map((piece, index, pieces) => {
      const written = isAscii ? asAscii(escapeTex(piece)) : escapeTex(piece);
      const isFirst = index === 1 && pieces[0] === '';
      return index % 2 === 0 || (isFirst && !/.\p{Lu}/u.test(piece)) ? written : `{${written}}`;
    })
    .join('');
}

const wordWithCapital = /(?<![\p{L}\p{M}\p{N}'’-])([\p{L}\p{M}\p{N}'’-]*\p{Lu}[\p{L}\p{M}\p{N}'’-]*)/u;

function tidy(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

function escapeTex(text: string): string {
  return (
    text
      .replace(/[\\^~{}&%$#_]/gu, (sign) => signs[sign] ?? sign)
      // Ligatures of TeX: these runs of plain signs would turn into dashes and quotation marks.
      .replace(/-(?=-)/gu, '-{}')
      .replace(/(?<=[`'])(?=[`'])|(?<=[?!])(?=`)/gu, '{}')
  );
}

function asAscii(written: string): string {
  return written
    .replace(/[\u0370-\u03FF]/gu, (letter) => greek[letter] ?? letter)
    .replace(/[^\p{ASCII}]/gu, (letter) => named[letter] ?? accented(letter));
}

const greek: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...[
      'Gamma Γ',
      'Delta Δ',
      'Theta Θ',
      'Lambda Λ',
      'Xi Ξ',
      'Pi Π',
      'Sigma Σ',
      'Upsilon Υ',
      'Phi Φ',
      'Psi Ψ',
      'Omega Ω',
    ],
    ...['alpha α', 'beta β', 'gamma γ', 'delta δ', 'epsilon ε', 'zeta ζ', 'eta η', 'theta θ', 'iota ι', 'kappa κ'],
    ...[
      'lambda λ',
      'mu μ',
      'nu ν',
      'xi ξ',
      'pi π',
      'rho ρ',
      'sigma σ',
      'tau τ',
      'upsilon υ',
      'phi φ',
      'chi χ',
      'psi ψ',
      'omega ω',
    ],
  ].map((pair) => {
    const [name = '', letter = ''] = pair.split(' ');
    return [letter, `$\\${name}$`];
  }),
);

const named: Readonly<Record<string, string>> = {
  '—': '---',
  '–': '--',
  '⸘': '\\textinterrobangdown{}',
  ß: '\\ss{}',
  æ: '\\ae{}',
  Æ: '\\AE{}',
  œ: '\\oe{}',
  Œ: '\\OE{}',
  ø: '\\o{}',
  Ø: '\\O{}',
  ł: '\\l{}',
  Ł: '\\L{}',
  ı: '\\i{}',
};

const accents: Readonly<Record<string, string>> = {
  '\u0300': '`',
  '\u0301': "'",
  '\u0302': '^',
  '\u0303': '~',
  '\u0304': '=',
  '\u0306': 'u',
  '\u0307': '.',
  '\u0308': '"',
  '\u030A': 'r',
  '\u030B': 'H',
  '\u030C': 'v',
  '\u0327': 'c',
  '\u0328': 'k',
};

function accented(letter: string): string {
  const [base = '', mark = '', ...more] = letter.normalize('NFD');
  const accent = accents[mark];
  return accent === undefined || more.length > 0 || !/[A-Za-z]/u.test(base) ? letter : `{\\${accent}{${base}}}`;
}
