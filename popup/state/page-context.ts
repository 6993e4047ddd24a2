import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { DraftStore } from '../page/draft-store.ts';
import type { WrittenHead } from '../view/written-head.ts';

/** What every part of a page's view needs. */
export interface PageContext {
  readonly drafts: DraftStore;
  /** The article's language (BCP 47), empty when it does not say. */
  readonly language: string;
  /** The time, in milliseconds since the Unix epoch. */
  now(): number;
  /** Says something to a person who does not see the screen. */
  announce(text: string): void;
}

const context = createContext<PageContext | undefined>(undefined);

export const PageContextProvider = context.Provider;

/** The surroundings that the nearest provider gives; without one it throws. */
export function usePageContext(): PageContext {
  const value = useContext(context);
  if (value === undefined) throw new Error('No page context around this component');
  return value;
}

const headDraftContext = createContext<DraftStore<WrittenHead> | undefined>(undefined);

export const HeadDraftsProvider = headDraftContext.Provider;

/** Where what is being corrected of an article's details is kept aside; without a provider it throws. */
export function useHeadDrafts(): DraftStore<WrittenHead> {
  const value = useContext(headDraftContext);
  if (value === undefined) throw new Error('No store of head drafts around this component');
  return value;
}
