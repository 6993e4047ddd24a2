const sentences = [
  'The mayor said the bridge would open in spring, two years later than planned.',
  '“The dam is safe,” said Anna Berg, an engineer at the Harbour Institute. “We looked at every stone.”',
  'According to the Harbour Institute, the lake rose by nine centimetres last winter.',
  'Workers moved the last of the boats to the northern pier before noon on Tuesday.',
  'Robert Calder told reporters that the council “never saw the figures” before the vote.',
  'She added that a second report was expected in May, after the floods.',
  'The ferry runs twice a day, and a ticket costs as much as a cup of coffee.',
  'Critics of the plan argue that it costs too much and helps too few.',
];

/** An English report of about so many words; every sentence differs in a number. */
export function madeReport(words: number): string {
  const paragraphs: string[] = [];
  let count = 0;
  for (let index = 0; count < words; index += 1) {
    const lines = [0, 1, 2].map(
      (step) => `${sentences[(index * 3 + step) % sentences.length]} It was day ${index * 3 + step}.`,
    );
    const paragraph = lines.join(' ');
    count += paragraph.split(' ').length;
    paragraphs.push(paragraph);
  }
  return paragraphs.join('\n\n');
}
