import type { CueForm } from './claim-language.ts';

/**
 * Forms of an East Slavic verb: `заяви заявит заявят` is the stem of the past, then finite forms as they stand.
 * `masculine` is the ending of the past in the masculine singular (Russian л, Ukrainian в).
 */
export function slavicForms(masculine: string): (entry: string) => readonly (readonly [string, CueForm])[] {
  return (entry) => {
    const [stem = '', ...finite] = entry.split(/\s+/u);
    const past = ['ла', 'ло', 'ли', masculine].map((ending) => `${stem}${ending}`);
    return [...past, ...finite].map((form) => [form, 'finite'] as const);
  };
}
