import { describe, expect, it } from 'vitest';
import { withMeasured } from '../../../scripts/lib/bench/write-section.ts';

const document = `# Benchmarks

Ratios.

## Export

Words of a person.

| old | table |

## Import

More words.
`;

describe('writing what was measured', () => {
  const once = withMeasured(document, 'Import', 'import', '| 1 |');

  it('adds a block to the section of the heading and leaves all else', () => {
    expect(once).toBe(
      `${document}\n<!-- measured: npm run bench -- import -->\n\n| 1 |\n\n<!-- end of what was measured -->\n`,
    );
  });

  it('takes the place of what was measured before, wherever it stands among the words', () => {
    const between = once.replace('More words.', 'More words.').concat('\nAfterwards.\n\n## Last\n\nEnd.\n');
    const twice = withMeasured(between, 'Import', 'import', '| 2 |');
    expect(twice).toBe(between.replace('| 1 |', '| 2 |'));
  });

  it('adds a section that is not there', () => {
    const added = withMeasured(document, 'Search', 'search', '| 3 |');
    expect(added.startsWith(document)).toBe(true);
    expect(added).toContain('\n## Search\n\n<!-- measured: npm run bench -- search -->\n\n| 3 |\n');
  });

  it('does not take a longer heading for its own', () => {
    const text = '# B\n\n## Import of files\n\nOther.\n\n## Import\n\nOwn.\n';
    expect(withMeasured(text, 'Import', 'import', 'x').split('## Import\n')[1]).toContain('x');
    expect(withMeasured(text, 'Import', 'import', 'x')).toContain('## Import of files\n\nOther.\n\n## Import\n');
  });
});
