import { beforeEach, expect, test, vi } from 'vitest';
import { showNothing, showPageState } from '../../../src/background/badge.ts';

const stand = vi.hoisted(() => ({ badges: [] as string[], gone: false }));

// Only the browser is a fake.
vi.mock('webextension-polyfill', () => {
  const nothing = async () => undefined;
  return {
    default: {
      i18n: { getMessage: () => '', getUILanguage: () => 'en' },
      action: {
        setIcon: async () => {
          if (stand.gone) throw new Error('No tab with id: 7.');
        },
        setTitle: nothing,
        setBadgeText: async ({ tabId, text }: { tabId: number; text: string }) => {
          stand.badges.push(`${tabId}: ${text}`);
        },
        setBadgeBackgroundColor: nothing,
      },
    },
  };
});

beforeEach(() => {
  stand.badges.length = 0;
  stand.gone = false;
});

const slow = () => new Promise((resolve) => setTimeout(resolve, 20));
const withCount = (count: number) => ({ isArticle: true, count, language: 'browser' as const });

test('what is asked last of a tab stands last, also when what was asked before it takes longer to read', async () => {
  const first = showPageState(7, async () => {
    await slow();
    return withCount(1);
  });
  const last = showNothing(7, 'browser');
  await showPageState(8, async () => withCount(3));
  await Promise.all([first, last]);
  expect(stand.badges).toEqual(['8: 3', '7: 1', '7: ']);
});

test('a state is read in its turn, so that it knows of what changed while it waited', async () => {
  let count = 1;
  void showPageState(7, async () => {
    await slow();
    return withCount(count);
  });
  const later = showPageState(7, async () => withCount(count));
  count = 2;
  await later;
  expect(stand.badges).toEqual(['7: 2', '7: 2']);
});

test('what fails is told to whoever asked, and keeps nothing after it', async () => {
  const failing = showPageState(7, async () => {
    throw new Error('The disk is full');
  });
  const next = showPageState(7, async () => withCount(2));
  await expect(failing).rejects.toThrow('The disk is full');
  await next;
  expect(stand.badges).toEqual(['7: 2']);
});

test('a tab that is gone is no failure', async () => {
  stand.gone = true;
  await showPageState(7, async () => withCount(2));
  expect(stand.badges).toEqual([]);
});
