import type { CueForm } from './claim-language.ts';

type Forms = readonly (readonly [string, CueForm])[];

function marked(finite: readonly string[], participle: string): Forms {
  return [
    ...finite.map((form) => [form, 'finite'] as const),
    ...(participle === '' ? [] : [[participle, 'participle'] as const]),
  ];
}

/** `affirmer`, or `dire dit disent disait disaient dirent / dit`: finite forms, and behind the bar the participle. Inverted forms (`dit-il`) are added. */
export function frenchForms(entry: string): Forms {
  const [written = '', participle] = entry.split('/').map((part) => part.trim());
  const [infinitive = '', ...listed] = written.split(/\s+/u);
  const stem = infinitive.slice(0, -2);
  const soft = stem.replace(/g$/u, 'ge').replace(/c$/u, 'ç');
  const finite =
    listed.length > 0
      ? listed
      : [`${stem}e`, `${stem}ent`, `${soft}ait`, `${soft}aient`, `${soft}a`, `${stem}èrent`, `${stem}era`];
  const inverted = finite.flatMap((form) => {
    const isPlural = /(?:ent|ont)$/u.test(form);
    const link = /[dt]$/u.test(form) ? '-' : '-t-';
    return (isPlural ? ['ils', 'elles'] : ['il', 'elle', 'on']).map((pronoun) => `${form}${link}${pronoun}`);
  });
  return marked([...finite, ...inverted], participle ?? `${stem}é`);
}

/** `afirmar`, `añadir`, or `decir dice dicen dijo dijeron decía decían / dicho`: finite forms, and behind the bar the participle. */
export function spanishForms(entry: string): Forms {
  const [written = '', participle] = entry.split('/').map((part) => part.trim());
  const [infinitive = '', ...listed] = written.split(/\s+/u);
  const stem = infinitive.slice(0, -2);
  if (listed.length > 0) return marked(listed, participle ?? '');
  if (infinitive.endsWith('ar')) {
    return marked(
      [`${stem}a`, `${stem}an`, `${stem}ó`, `${stem}aron`, `${stem}aba`, `${stem}aban`, `${stem}ará`],
      `${stem}ado`,
    );
  }
  return marked([`${stem}e`, `${stem}en`, `${stem}ió`, `${stem}ieron`, `${stem}ía`, `${stem}ían`], `${stem}ido`);
}
