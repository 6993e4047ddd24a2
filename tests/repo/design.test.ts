import { describe, expect, it } from 'vitest';
import { listFiles, read } from './repository.ts';

const design = read('docs/design.md');
const named = new Set([...design.matchAll(/`(--[\w-]+)`/gu)].map(([, token]) => token ?? ''));
const styles = listFiles().filter((path) =>
  /^(?:styles|popup\/styles|content-scripts\/ui\/styles)\/.*\.css$/u.test(path),
);
const declaredIn = (path: string) =>
  [...read(path).matchAll(/(?:^|[;{\s])(--[\w-]+)\s*:/gmu)].map(([, token]) => token ?? '');

describe('docs/design.md', () => {
  it('names custom properties that are there', () => {
    const declared = new Set(styles.flatMap(declaredIn));
    expect(named.size).toBeGreaterThan(30);
    expect([...named].filter((token) => !declared.has(token))).toEqual([]);
  });

  it.each(['styles/palette.css', 'popup/styles/tokens.css'])('names every one of %s', (path) => {
    expect(declaredIn(path).filter((token) => !named.has(token))).toEqual([]);
  });
});

describe('the styles', () => {
  it('use no custom property that is nowhere declared', () => {
    // Set by script, where it is measured.
    const declared = new Set([...styles.flatMap(declaredIn), '--room']);
    const used = styles.flatMap((path) =>
      [...read(path).matchAll(/var\((--[\w-]+)/gu)].map(([, token]) => token ?? ''),
    );
    expect([...new Set(used)].filter((token) => !declared.has(token))).toEqual([]);
  });

  it('name colours in the palette alone', () => {
    const others = styles.filter((path) => path !== 'styles/palette.css');
    const colours = /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(/iu;
    expect(others.filter((path) => colours.test(read(path)))).toEqual([]);
  });
});
