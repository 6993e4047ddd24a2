import type { Decision } from '../../src/messages/tab-requests.ts';
import type { AnchorOutcome } from '../../src/model/anchor-outcome.ts';
import type { Annotation, AnnotationBody } from '../../src/model/annotation.ts';
import type { Color } from '../../src/model/color.ts';
import type { AnnotationId } from '../../src/model/ids.ts';
import type { Theme } from '../../src/model/settings.ts';
import type { ListedSuggestion } from '../../src/model/suggestion.ts';
import type { EditorFocus, EditorSubject } from './left-editor.ts';

/** A passage as the layout sees it; read anew each time, because pages move. */
export interface Passage {
  /** All lines together, in viewport coordinates. */
  readBounds(): DOMRect;
  /** The line at which the person stopped selecting, or the first one. */
  readFocus(): DOMRect;
  /** An element that scrolls with the passage. */
  readonly element: Element;
  readonly isBackward: boolean;
}

/** What a person writes about a passage. */
export type EditorFields = AnnotationBody;

/** The one thing that stands beside a passage. */
export type Surface =
  | { readonly kind: 'none' }
  | { readonly kind: 'toolbar'; readonly passage: Passage; readonly color: Color }
  | {
      readonly kind: 'editor';
      /** Changes with every editor that is opened, so that one never inherits another's words. */
      readonly key: string;
      /** Null for a passage that is no longer on the page: the editor then stands in the middle. */
      readonly passage: Passage | null;
      readonly quote: string;
      readonly language: string;
      readonly subject: EditorSubject;
      readonly fields: EditorFields;
      /** Where the caret begins; null for the end of the note. */
      readonly focus: EditorFocus | null;
      /** Names of known claimants that stand in this article, to be offered. */
      readonly claimants: readonly string[];
      readonly isSaving: boolean;
      /** What went wrong, in the person's words; empty when nothing did. */
      readonly problem: string;
      /** Whether saving can be tried again in this copy of the page. */
      readonly canSave: boolean;
    }
  | {
      readonly kind: 'card';
      readonly passage: Passage;
      readonly annotation: Annotation;
      readonly outcome: AnchorOutcome;
      readonly language: string;
      /** This card's number among the annotations that lie here, from 1. */
      readonly place: { readonly index: number; readonly count: number };
      /** Opened on purpose: it stays when the pointer leaves, and has the focus. */
      readonly isPinned: boolean;
    }
  | {
      readonly kind: 'suggestion';
      readonly passage: Passage;
      readonly suggestion: ListedSuggestion;
      readonly language: string;
      /** As with a card. */
      readonly isPinned: boolean;
    };

/** A short message at the foot of the page. */
export interface Receipt {
  readonly key: string;
  readonly text: string;
  readonly isFailure: boolean;
  readonly actions: readonly ReceiptAction[];
}

export interface ReceiptAction {
  readonly name: 'undo' | 'details' | 'retry' | 'goOn' | 'discard' | 'stop';
  readonly run: () => void;
}

/** One stop of the keyboard's way through the highlights. */
export type Stop =
  | { readonly kind: 'annotation'; readonly id: AnnotationId; readonly label: string }
  /** A suggested claim; only while they are underlined. */
  | { readonly kind: 'suggestion'; readonly id: string; readonly label: string };

export interface UiState {
  readonly surface: Surface;
  readonly receipt: Receipt | null;
  readonly stops: readonly Stop[];
  readonly theme: Theme;
}

/** What the person can do in the page's UI. */
export interface UiActions {
  save(motivation: 'assessing' | 'highlighting', color: Color): void;
  openNote(color: Color): void;
  chooseColor(color: Color): void;
  writeFields(fields: EditorFields): void;
  saveEditor(fields: EditorFields): void;
  cancelEditor(): void;
  copyWords(text: string): void;
  edit(annotation: Annotation): void;
  remove(annotation: Annotation): void;
  decide(annotation: Annotation, decision: Decision): void;
  copyQuote(annotation: Annotation): void;
  copyLink(annotation: Annotation): void;
  saveSuggestion(id: string): void;
  hideSuggestion(id: string): void;
  showOther(step: 1 | -1): void;
  visitStop(stop: Stop): void;
  openStop(stop: Stop): void;
  pointerOnCard(isOn: boolean): void;
  closeSurface(): void;
  closeReceipt(key: string): void;
}
