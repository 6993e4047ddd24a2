/** One sentence in each of several scripts; pages are made of it, because detection counts letters and reads no words. */
export const sentences = {
  en: 'The council voted late on Tuesday to keep the ferry running through the winter, against the advice of its own auditors. ',
  de: 'Der Rat beschloss am späten Dienstagabend, die Fähre den Winter über fahren zu lassen, gegen den Rat der eigenen Prüfer. ',
  uk: 'Пізно у вівторок рада вирішила залишити пором на зиму, попри застереження власних аудиторів і брак грошей у бюджеті. ',
  ar: 'صوّت المجلس في وقت متأخر من يوم الثلاثاء على إبقاء العبّارة تعمل طوال فصل الشتاء رغم نصيحة مدققيه وقلة المال في الخزينة. ',
  hi: 'परिषद ने मंगलवार देर रात अपने ही लेखा परीक्षकों की सलाह के विरुद्ध सर्दियों भर नौका सेवा चालू रखने का निर्णय किया है। ',
  zh: '市议会周二深夜投票决定，不顾审计人员的建议，让渡轮在整个冬季继续运行，以方便两岸居民出行。',
  ja: '市議会は火曜日の深夜、監査人の助言に反して、冬の間もフェリーの運航を続けることを賛成多数で可決した。',
  th: 'สภาลงมติเมื่อคืนวันอังคารให้เรือข้ามฟากเดินต่อไปตลอดฤดูหนาวแม้ผู้ตรวจสอบของสภาเองจะคัดค้านและงบประมาณมีไม่พอ ',
} as const;

export type Language = keyof typeof sentences;

/** Running text of that many paragraphs. */
export function paragraphs(count: number, language: Language = 'en'): string {
  return `<p>${sentences[language].repeat(3)}</p>`.repeat(count);
}

interface PageParts {
  readonly head?: string;
  readonly body: string;
  readonly title?: string;
}

/** A page with the frame that sites put around everything: navigation and a footer. */
export function page({ head = '', body, title = 'The ferry stays' }: PageParts): string {
  const menu = ['News', 'Sport', 'Weather', 'Culture']
    .map((name) => `<li><a href="/${name}">${name}</a></li>`)
    .join('');
  return `<!doctype html><html><head><title>${title}</title>${head}</head><body><header><nav><ul>${menu}</ul></nav></header>${body}<footer><p>All rights reserved. <a href="/imprint">Imprint</a></p></footer></body></html>`;
}

export function jsonLd(value: object): string {
  return `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', ...value })}</script>`;
}

export function openGraph(type: string): string {
  return `<meta property="og:type" content="${type}">`;
}

/** Cards as front pages, sections and shops have them. */
export function cards(count: number, inside: (index: number) => string): string {
  return Array.from(
    { length: count },
    (_, index) =>
      `<div class="card"><h3><a href="/piece-${index}">A headline of some words ${index}</a></h3>${inside(index)}</div>`,
  ).join('');
}
