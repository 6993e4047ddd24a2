import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { describe, expect, it } from 'vitest';
import { listFiles, root } from './repository.ts';

/** What reading the statements of an article may load, in bytes gzipped: the engine, and the words of its language. */
const engineLimit = 30_000;
const languageLimit = 20_000;

const files = listFiles().filter((path) => /^src\/claims\/languages\/[a-z]{2}\.ts$/u.test(path));

async function builtChunks(): Promise<readonly Rolldown.OutputChunk[]> {
  const built = await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      lib: { entry: `${root}/src/claims/find-statements.ts`, formats: ['es'] },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((part) => ('output' in part ? part.output : []));
  return outputs.filter((output): output is Rolldown.OutputChunk => output.type === 'chunk');
}

describe('reading statements', () => {
  it('loads a small engine, and only the language of the article', async () => {
    const chunks = await builtChunks();
    const engine = chunks.find(({ isEntry }) => isEntry);
    const languages = chunks.filter(({ isDynamicEntry }) => isDynamicEntry);
    expect(languages.length).toBe(files.length);
    expect(gzipSync(engine?.code ?? '').length).toBeLessThan(engineLimit);
    expect(engine?.code.length).toBeGreaterThan(1_000);
    const tooLarge = languages.filter(({ code }) => gzipSync(code).length > languageLimit);
    expect(tooLarge.map(({ name }) => name)).toEqual([]);
    const shared = chunks.filter(({ isEntry, isDynamicEntry }) => !isEntry && !isDynamicEntry);
    expect(shared.reduce((sum, { code }) => sum + gzipSync(code).length, 0)).toBeLessThan(5_000);
  });
});
