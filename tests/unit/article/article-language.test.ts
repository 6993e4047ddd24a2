import { describe, expect, test } from 'vitest';
import { read } from './made-page.ts';

const german =
  'Die Tore am alten Hafen haben auch die dritte Probe nicht bestanden, und der Rat der Stadt will sich mit den Kosten erst nach dem Sommer befassen. Das ist nicht das erste Mal, dass die Anlage bei Flut nicht schließt.';
const english =
  'The gates at the old harbour have failed a third test, and the council will not discuss the cost before the end of the summer. It is not the first time that they did not close when the water was high.';

describe('the language', () => {
  test.each<[string, string, string, string, string]>([
    ['declared and spoken', 'lang="en-us"', english, 'en-US', 'html'],
    ['declared with an underscore', 'lang="de_AT"', german, 'de-AT', 'html'],
    ['spoken where none is declared', '', german, 'de', 'detected'],
    ['spoken where another is declared', 'lang="en"', german.repeat(3), 'de', 'detected'],
    ['declared where the text is too short to tell', 'lang="fr"', 'Non.', 'fr', 'html'],
    ['spoken where what is declared is none', 'lang="utf-8"', english, 'en', 'detected'],
    [
      'of a script',
      '',
      'Οι πύλες στο παλιό λιμάνι απέτυχαν για τρίτη φορά στη δοκιμή της πλημμύρας.',
      'el',
      'detected',
    ],
    [
      'of Japanese among Chinese characters',
      '',
      '旧港の潮門は三度目の試験にも合格しなかった。市議会は夏の終わりまで費用を議論しないという。',
      'ja',
      'detected',
    ],
    [
      'of Chinese',
      '',
      '老港口的潮汐闸门第三次测试失败，市议会表示要到夏季结束后才会讨论维修费用，居民对此表示不满意。',
      'zh',
      'detected',
    ],
    [
      'of Korean',
      '',
      '옛 항구의 갑문이 세 번째 시험에서도 실패했고 시의회는 여름이 끝날 때까지 비용을 논의하지 않는다.',
      'ko',
      'detected',
    ],
  ])('%s is known', (_name, html, text, language, source) => {
    const metadata = read({ html, body: `<article><p>${text}</p></article>` });
    expect(metadata.language).toBe(language);
    expect(metadata.sources.language).toBe(source);
  });

  test('of a page without text is unknown', () => {
    expect(read({ body: '<p>4 8 15 16 23 42</p>' }).language).toBe('');
  });
});
