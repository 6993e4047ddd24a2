import { statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listFiles, listSources, read, root } from './repository.ts';

const texts = listFiles().filter((path) => !/\.(?:png|jpg|ico|woff2)$|^package-lock\.json$/u.test(path));
const code = texts.filter((path) => /\.(?:tsx?|mjs)$/u.test(path));

/** Each line of some files that a pattern matches, as `path:line`. */
function find(pattern: RegExp, paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) =>
    read(path)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}`] : [])),
  );
}

describe('the sources', () => {
  it('make no markup and no code out of strings', () => {
    const sinks =
      /\b(?:inner|outer)HTML\b|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|setHTMLUnsafe|createContextualFragment|DOMParser|\beval\(|new Function\(/u;
    expect(find(sinks, listSources())).toEqual([]);
  });

  it('make no request', () => {
    const network = /\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts|RTCPeerConnection/u;
    expect(find(network, listSources())).toEqual([]);
  });

  it('load nothing from elsewhere', () => {
    const remote = /\b(?:src|href)=["']https?:|url\(["']?https?:|@import/u;
    const pages = listFiles().filter((path) =>
      /^(?:popup|content-scripts|public|styles)\/.*\.(?:html|css)$/u.test(path),
    );
    expect(find(remote, pages)).toEqual([]);
  });

  // The brackets keep these patterns from finding themselves.
  it('switch off no rule of compiler or lint', () => {
    expect(find(/[@]ts-(?:ignore|expect-error|nocheck)|(?:biome|eslint)[-](?:ignore|disable)/u, code)).toEqual([]);
  });

  it('leave nothing to be done later', () => {
    expect(find(/\b(?:TO[D]O|FIX[M]E|XX[X]|HAC[K])\b/u, code)).toEqual([]);
  });

  it('skip and focus no test', () => {
    const marked = /\b(?:it|test|describe)\.(?:skip|only|todo|fails)\b/u;
    expect(
      find(
        marked,
        code.filter((path) => path.startsWith('tests/') && !path.startsWith('tests/repo/')),
      ),
    ).toEqual([]);
  });

  it('are files of at most 300 lines', () => {
    expect(code.filter((path) => read(path).split('\n').length > 301)).toEqual([]);
  });

  it('are named in kebab case', () => {
    const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+)*$/u;
    const names = code.map((path) => path.split('/').at(-1) ?? '');
    expect(names.filter((name) => !kebab.test(name))).toEqual([]);
  });
});

describe('the tracked files', () => {
  it('are under a megabyte', () => {
    expect(listFiles().filter((path) => statSync(`${root}/${path}`).size > 1_000_000)).toEqual([]);
  });

  it('name no folder of the machine that they were written on', () => {
    expect(find(/(?:^|[\s"'`(=])\/(?:work|home|root|Users)\//u, texts)).toEqual([]);
  });
});
