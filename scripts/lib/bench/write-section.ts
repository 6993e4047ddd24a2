const startOf = (name: string) => `<!-- measured: npm run bench -- ${name} -->`;
const end = '<!-- end of what was measured -->';

/**
 * Puts what a suite printed into the section of its heading, between two comments, in the place of what stood between
 * them. What people wrote around them stays; a section that is not there is added at the end.
 */
export function withMeasured(document: string, heading: string, name: string, measured: string): string {
  const block = `${startOf(name)}\n\n${measured.trim()}\n\n${end}`;
  const sections = document.trimEnd().split(/^(?=## )/mu);
  const at = sections.findIndex((section) => section.startsWith(`## ${heading}\n`));
  const section = (sections[at] ?? `## ${heading}\n`).trimEnd();
  const from = section.indexOf(startOf(name));
  const to = section.indexOf(end, from);
  const written =
    from < 0 || to < 0 ? `${section}\n\n${block}` : section.slice(0, from) + block + section.slice(to + end.length);
  const all = at < 0 ? [...sections, written] : sections.with(at, written);
  return `${all.map((each) => each.trimEnd()).join('\n\n')}\n`;
}
