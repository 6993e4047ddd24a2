import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, onTestFinished, test } from 'vitest';
import { builtExtension, samples } from '../support/use-browser.ts';
import { torture } from '../torture/torture.ts';

const browserName = inject('browserName');

test('nothing acknowledged is lost and nothing is half done when the browser is killed again and again', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'claimlight-torture-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));
  const reports: string[] = [];
  const figures = await torture({
    browserName,
    kills: 3,
    seed: 20_260_101,
    build: builtExtension(browserName),
    folder,
    samples,
    report: (line) => reports.push(line),
  });
  expect(figures.wrong, reports.join('\n')).toEqual([]);
  expect(figures).toMatchObject({ kills: 3, updates: 1 });
  expect(figures.acknowledged).toBeGreaterThan(0);
}, 300_000);
