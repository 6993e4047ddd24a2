import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { zipFiles } from '../../../scripts/lib/zip-files.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const files = [
  ['popup/index.html', bytes('<p>')],
  ['manifest.json', bytes('{}')],
  ['icons/16.png', new Uint8Array(5_000).map((_, index) => index % 251)],
] as const;

describe('a package', () => {
  it('gives back every file', () => {
    expect(new Map(Object.entries(unzipSync(zipFiles(new Map(files)))))).toEqual(new Map(files));
  });

  it('has the same bytes in whatever order the files come, and whenever', async () => {
    const first = zipFiles(new Map(files));
    // ZIP keeps times in steps of two seconds.
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    expect(zipFiles(new Map(files.toReversed()))).toEqual(first);
  });
});
