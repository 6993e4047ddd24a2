import { expect, test } from 'vitest';
import { exportFormats } from '../../../src/export/registry.ts';
import { readTemplate } from '../../../src/export/templates/render-template.ts';
import { templateData } from '../../../src/export/templates/template-data.ts';
import { annotationWith, articleWith } from './made-records.ts';
import { written } from './written.ts';

const articles = [{ article: articleWith(), annotations: [annotationWith({ color: 'green' })] }];
const colorNames = { green: 'to <check> *first*', pink: 'never' };

test.each([
  ['markdown', '· to \\<check\\> \\*first\\* ·'],
  ['obsidian', '· to \\<check\\> \\*first\\* ·'],
  ['logseq', '· to \\<check\\> \\*first\\* ·'],
  ['html', '<blockquote class="green" dir="auto">'],
  ['html', '<span class="color" dir="auto">to &#60;check&#62; *first*</span>'],
])('%s names a colour as the person does: %s', async (id, words) => {
  const writer = await exportFormats.find((format) => format.id === id)?.load();
  if (writer === undefined) throw new Error(`No format ${id}`);
  expect(await written(writer.write({ articles, exported: 0, colorNames }))).toContain(words);
});

test.each(['csv', 'web-annotation', 'hypothesis'])('%s is the same, whatever the colours are called', async (id) => {
  const writer = await exportFormats.find((format) => format.id === id)?.load();
  if (writer === undefined) throw new Error(`No format ${id}`);
  const named = await written(writer.write({ articles, exported: 0, colorNames }));
  expect(named).toBe(await written(writer.write({ articles, exported: 0 })));
});

test('a template can use both the ink and its name', () => {
  const [library] = articles;
  if (library === undefined) throw new Error('No article');
  const place = { exported: 0, isFirst: true, isOnly: true, colorNames: { green: 'check' } };
  const template = readTemplate('{% for a in annotations %}{{ a.color }} {{ a.color_name }}{% endfor %}');
  expect(template.render(templateData(library, place)).trim()).toBe('green check');
});
