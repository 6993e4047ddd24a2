import { answerInTab } from '../../src/messages/runtime.ts';
import { type PageCommand, tabRequestParsers } from '../../src/messages/tab-requests.ts';
import { assertNever } from '../../src/model/assert-never.ts';
import type { Color } from '../../src/model/color.ts';
import { success } from '../../src/model/failure.ts';
import type { PageSettings } from '../../src/model/settings.ts';
import type { AnchoredPage } from './anchored-page.ts';
import type { Deciding } from './deciding.ts';
import { jumpToRange } from './jump-to-range.ts';
import type { PageSession } from './page-session.ts';
import type { Painter } from './painter.ts';
import type { Suggesting } from './suggesting.ts';
import { answerAboutSuggestions } from './suggestion-answers.ts';

interface ExtensionAnswers {
  readonly page: AnchoredPage;
  readonly session: PageSession;
  readonly painter: Painter;
  readonly whenLoaded: () => Promise<void>;
  readonly reload: () => Promise<void>;
  readonly useSettings: (settings: PageSettings) => void;
  readonly save: (motivation: 'assessing' | 'highlighting', color: Color | null) => Promise<void>;
  readonly note: (color: Color | null) => void;
  readonly openStep: (step: 1 | -1) => void;
  readonly deciding: Deciding;
  readonly suggesting: Suggesting;
  readonly toggleClaims: () => Promise<void>;
}

/** Answers what the background and the popup ask of this page. */
export function answerTheExtension(answers: ExtensionAnswers, signal: AbortSignal): void {
  const { page, session, painter } = answers;
  answerInTab(
    tabRequestParsers,
    {
      describePage: () => success(session.refreshFacts()),
      async readOutcomes() {
        await answers.whenLoaded();
        await page.whenSettled();
        return success(
          page.entries.flatMap(({ annotation, outcome }) =>
            // A copy, whose differences are worked out: Firefox 153 drops all that follows an object with getters in a message.
            outcome === null ? [] : [{ id: annotation.id, modified: annotation.modified, outcome: { ...outcome } }],
          ),
        );
      },
      async jumpTo({ id }) {
        await answers.whenLoaded();
        const range = page.find(id)?.range;
        if (range) jumpToRange(range, painter);
        return success(Boolean(range));
      },
      async decideOnChange({ id, decision }) {
        await page.whenSettled();
        return answers.deciding.decide(id, decision);
      },
      reattachHere: ({ id }) => answers.deciding.reattach(id),
      async compareArticle() {
        await page.whenSettled();
        return answers.deciding.compareArticle();
      },
      async runCommand({ command, color }) {
        await answers.whenLoaded();
        runCommand(answers, command, color);
        return success(null);
      },
      async suggestions({ action }) {
        await answers.whenLoaded();
        return answerAboutSuggestions(action, answers.suggesting, painter);
      },
      async settingsChanged({ settings }) {
        answers.useSettings(settings);
        return success(null);
      },
      async readSpeakers() {
        await answers.whenLoaded();
        return answers.suggesting.speakers();
      },
      async recordsChanged() {
        await answers.reload();
        return success(null);
      },
      async addressChanged() {
        page.markChanged();
        await answers.reload();
        return success(null);
      },
    },
    signal,
  );
}

function runCommand(answers: ExtensionAnswers, command: PageCommand, color: Color | null): void {
  switch (command) {
    case 'saveClaim':
      void answers.save('assessing', color);
      return;
    case 'saveHighlight':
      void answers.save('highlighting', color);
      return;
    case 'saveNote':
      answers.note(color);
      return;
    case 'nextAnnotation':
      answers.openStep(1);
      return;
    case 'previousAnnotation':
      answers.openStep(-1);
      return;
    case 'showClaims':
      void answers.toggleClaims();
      return;
    default:
      assertNever(command);
  }
}
