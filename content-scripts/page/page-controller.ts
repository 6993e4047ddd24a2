import { PageReader } from '../../src/anchoring/page-text.ts';
import { watchPageText } from '../../src/anchoring/watch-page-text.ts';
import { isContextAlive } from '../../src/messages/runtime.ts';
import type { Color } from '../../src/model/color.ts';
import { failed, success } from '../../src/model/failure.ts';
import type { AnnotationId } from '../../src/model/ids.ts';
import type { LeftEditor } from '../ui/left-editor.ts';
import { passageOf } from '../ui/passage.ts';
import type { UiActions } from '../ui/ui-state.ts';
import { AnchoredPage } from './anchored-page.ts';
import { answerTheExtension } from './answer-extension.ts';
import { Deciding } from './deciding.ts';
import { HighlightCard } from './highlight-card.ts';
import { followPointer } from './highlight-pointer.ts';
import { endWhenReplaced } from './instance.ts';
import { jumpToRange } from './jump-to-range.ts';
import { nextTurn } from './next-turn.ts';
import { NoteEditing } from './note-editing.ts';
import { readLanguage } from './page-facts.ts';
import { followKeys } from './page-keys.ts';
import { PageLook } from './page-look.ts';
import { PageSession } from './page-session.ts';
import { Painter } from './painter.ts';
import { ReadingKeeper } from './reading-keeper.ts';
import { Saving } from './saving.ts';
import type { SelectedWords } from './selection.ts';
import { SelectionWatch } from './selection-watch.ts';
import { SuggestedClaims } from './suggested-claims.ts';
import { SurfaceStore } from './surface-store.ts';
import { say } from './words.ts';
import { wordsAt } from './words-at.ts';

/** How long the page's text must rest before it is read again, in milliseconds. */
const restMs = 300;

/** Brings together what a person does on the page, what is saved, and what is shown. */
export class PageController {
  readonly #document: Document;
  readonly #signal: AbortSignal;
  readonly #painter = new Painter();
  readonly #reader: PageReader;
  readonly #page: AnchoredPage;
  readonly #session: PageSession;
  readonly #store: SurfaceStore;
  readonly #saving: Saving;
  readonly #editing: NoteEditing;
  readonly #card: HighlightCard;
  readonly #deciding: Deciding;
  readonly #readings: ReadingKeeper;
  readonly #selection: SelectionWatch;
  readonly #claims: SuggestedClaims;
  readonly #look: PageLook;
  #color: Color = 'yellow';
  #loaded: Promise<void> = Promise.resolve();

  constructor(document: Document, signal: AbortSignal) {
    this.#document = document;
    this.#signal = signal;
    const reader = new PageReader(document);
    const page = new AnchoredPage(reader);
    const store = new SurfaceStore(document, this.#actions(), signal);
    const session = new PageSession(
      document,
      page,
      () => this.#repaint(),
      (settings) => this.#look.apply(settings),
    );
    const isOurs = (event: Event) => store.host.holds(event);
    this.#reader = reader;
    this.#page = page;
    this.#store = store;
    this.#session = session;
    this.#card = new HighlightCard(store, () => readLanguage(document));
    this.#selection = new SelectionWatch(document, isOurs, (selected) => this.#onSelected(selected), signal);
    this.#saving = new Saving({
      document,
      page,
      session,
      store,
      editing: () => this.#editing,
      readSelection: () => this.#selection.read(),
    });
    this.#claims = new SuggestedClaims({
      document,
      page,
      session,
      store,
      painter: this.#painter,
      saving: this.#saving,
    });
    this.#look = new PageLook({ painter: this.#painter, store, suggesting: this.#claims.suggesting });
    this.#editing = new NoteEditing({
      document,
      page,
      painter: this.#painter,
      session,
      store,
      readSpeakers: () => this.#claims.suggesting.speakers(),
      onSaved: (annotation) => this.#saving.saySaved(annotation, false),
    });
    this.#deciding = new Deciding({ document, page, session, readSelection: () => this.#selection.read() });
    this.#readings = new ReadingKeeper((annotation) => session.change(success(annotation)), signal);
    // A replaced copy's paint is by now that of the copy in its place.
    signal.addEventListener('abort', () => isContextAlive() && this.#painter.clear());
  }

  /** Starts listening, loads and paints what is saved here, and goes on with an editor that a replaced copy left. */
  async start(left: LeftEditor | undefined): Promise<void> {
    this.#listen();
    // From the first reading on, so that no change goes unheard.
    watchPageText(this.#document, {
      delayMs: restMs,
      signal: this.#signal,
      timers: window,
      isForeign: (node) => this.#store.host.is(node),
      heard: this.#reader,
      onChange: () => (this.#isReplaced() ? undefined : this.#session.findAgain()),
    });
    // In the same turn in which the old editor went, so that no key that is struck meanwhile goes astray.
    if (left !== undefined) this.#editing.goOnWith(left);
    await this.#load(left === undefined);
    this.#onSelected(this.#selection.read());
  }

  #listen(): void {
    const isOurs = (event: Event) => this.#store.host.holds(event);
    followPointer(
      this.#document,
      {
        isOurs,
        hasPaint: () => this.#page.entries.length + this.#claims.suggesting.placed.length > 0,
        find: (spot) => wordsAt(spot, this.#look.isPainting ? this.#page.entries : [], this.#card, this.#claims),
        mayOpen: (isPinned) =>
          !this.#isReplaced() && (isPinned ? !this.#editing.isOpen : this.#store.surface.kind === 'none'),
        onLeave: () => this.#card.leave(),
        onClickElsewhere: () => this.#editing.hasWords || this.#leave(),
      },
      this.#signal,
    );
    followKeys(
      this.#document,
      this.#store,
      {
        wantStops: () =>
          this.#isReplaced() || this.#store.wantStops(this.#page.entries, this.#claims.suggesting.placed),
        leave: () => this.#leave(),
      },
      this.#signal,
    );
    // A page that comes back from the cache was deaf meanwhile.
    addEventListener('pageshow', (event) => event.persisted && !this.#isReplaced() && void this.#load(false), {
      signal: this.#signal,
    });
    // The page's words may be light now where they were dark.
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.#isReplaced() || this.#repaint(), {
      signal: this.#signal,
    });
    answerTheExtension(
      {
        page: this.#page,
        session: this.#session,
        painter: this.#painter,
        whenLoaded: () => this.#loaded,
        reload: () => this.#load(false),
        useSettings: (settings) => {
          this.#look.apply(settings);
          this.#repaint();
          this.#onSelected(this.#selection.read());
        },
        save: (motivation, color) => this.#save(motivation, color ?? this.#color),
        note: (color) => this.#saving.noteOnSelection(color ?? this.#color),
        openStep: (step) => this.#openStep(step),
        deciding: this.#deciding,
        suggesting: this.#claims.suggesting,
        toggleClaims: () => this.#claims.toggle(),
      },
      this.#signal,
    );
  }

  #actions(): UiActions {
    return {
      save: (motivation, color) => this.#sayReplaced() || void this.#save(motivation, color),
      openNote: (color) => this.#sayReplaced() || this.#saving.noteOnSelection(color),
      chooseColor: (color) => this.#chooseColor(color),
      writeFields: (fields) => this.#editing.write(fields),
      saveEditor: (fields) => void this.#editing.save(fields),
      cancelEditor: () => this.#editing.cancel(),
      copyWords: (text) => void this.#saving.copyWords(text),
      edit: (annotation) => this.#editing.openExisting(annotation),
      remove: (annotation) => void this.#saving.remove(annotation),
      decide: (annotation, decision) => void this.#saving.decide(annotation, decision, this.#deciding),
      copyQuote: (annotation) => void this.#saving.copyWords(annotation.selectors?.quote.exact ?? ''),
      copyLink: (annotation) => void this.#saving.copyLink(annotation),
      saveSuggestion: (id) => void this.#claims.save(id),
      hideSuggestion: (id) => void this.#claims.hide(id),
      showOther: (step) => this.#card.showOther(step),
      visitStop: (stop) => (stop.kind === 'annotation' ? this.#visit(stop.id) : this.#claims.visit(stop.id)),
      openStop: (stop) => (stop.kind === 'annotation' ? this.#openCard(stop.id) : this.#claims.open(stop.id)),
      pointerOnCard: (isOn) => this.#card.pointerOn(isOn),
      closeSurface: () => this.#editing.isOpen || this.#leave(),
      closeReceipt: (key) => this.#store.closeReceipt(key),
    };
  }

  #load(offersKept: boolean): Promise<void> {
    const load = async () => {
      // In a task of its own: what the annotator is made of is one already.
      await nextTurn();
      const kept = await this.#session.load();
      this.#look.applyDefault();
      if (kept.ok) {
        if (kept.value !== null && offersKept && !this.#editing.isOpen) this.#editing.offerKept(kept.value);
      } else if (kept.failure.kind !== 'extensionUpdated') {
        this.#saving.sayFailure(kept.failure, () => void this.#load(offersKept));
      }
    };
    this.#loaded = load();
    return this.#loaded;
  }

  #repaint(): void {
    this.#painter.paint(this.#page.entries);
    void this.#claims.repaint();
    this.#store.showStops(this.#page.entries, this.#claims.suggesting.placed);
    this.#card.refresh((entry) => this.#page.find(entry.annotation.id));
    this.#readings.onSettled(
      () => this.#session.facts,
      () => this.#page.entries,
    );
  }

  #onSelected(selected: SelectedWords): void {
    if (this.#isReplaced() || this.#editing.isOpen || this.#store.host.hasFocus()) return;
    if (selected.kind === 'words' && this.#look.wantsToolbar) {
      this.#store.show({
        kind: 'toolbar',
        passage: passageOf(selected.range, selected.isBackward),
        color: this.#color,
      });
    } else if (this.#store.surface.kind === 'toolbar') {
      this.#store.close();
    }
  }

  /** Whether another copy has taken this one's place; it then ends, but for an editor that still holds words. */
  #isReplaced(): boolean {
    return !isContextAlive() && (this.#editing.isOpen || endWhenReplaced('annotator'));
  }

  /** The same for what can no longer be saved here: says so, and leaves the selection to the new copy. */
  #sayReplaced(): boolean {
    if (isContextAlive()) return false;
    this.#saving.sayFailure(failed('extensionUpdated').failure, () => undefined);
    return true;
  }

  /** Saves the selected words; whom the article names for them is filled in afterwards. */
  async #save(motivation: 'assessing' | 'highlighting', color: Color): Promise<void> {
    const saved = await this.#saving.saveSelection(motivation, color);
    if (saved !== undefined && motivation === 'assessing') await this.#claims.nameClaimant(saved);
  }

  #chooseColor(color: Color): void {
    this.#color = color;
    const { surface } = this.#store;
    if (surface.kind === 'toolbar') this.#store.show({ ...surface, color });
  }

  #leave(): void {
    if (this.#editing.isOpen) this.#editing.cancel();
    else this.#store.close();
  }

  #visit(id: AnnotationId): void {
    const range = this.#page.find(id)?.range;
    if (range) jumpToRange(range, this.#painter);
  }

  #openCard(id: AnnotationId): void {
    const entry = this.#page.find(id);
    if (entry !== undefined) this.#card.open([entry], true);
  }

  #openStep(step: 1 | -1): void {
    const stops = this.#page.entries.filter(({ range }) => range !== null).map(({ annotation }) => annotation.id);
    const { surface } = this.#store;
    const index = surface.kind === 'card' ? stops.indexOf(surface.annotation.id) : -1;
    const start = step === 1 ? 0 : stops.length - 1;
    const id = stops[index === -1 ? start : (index + step + stops.length) % stops.length];
    if (id === undefined) {
      this.#store.say(say('page_nothing_here'));
      return;
    }
    this.#visit(id);
    this.#openCard(id);
  }
}
