import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PageFacts } from '../../src/model/article.ts';
import { type Corrections, correctableFields, isSet, withCorrections } from '../../src/model/corrections.ts';
import { useHeadDrafts } from '../state/page-context.ts';
import { formatPublished } from '../view/format-time.ts';
import { listFormat } from '../view/formats.ts';
import { say, sayAround, uiLanguage } from '../words.ts';
import { ArticleHeadEditor } from './article-head-editor.tsx';
import { CiteButton } from './cite-button.tsx';
import { SeenText } from './seen-text.tsx';

interface Props {
  readonly facts: PageFacts;
  /** What the person set in the place of what was read. */
  readonly corrections: Corrections;
  /** Where unsaved words are kept: different for each page. */
  readonly draftKey: string;
  /** What stands below. */
  readonly children: ComponentChildren;
  onChanged(): void;
}

/** Which article this is: source and date, headline, byline; what was read wrong can be set right. */
export function ArticleHead({ facts, corrections, draftKey, children, onChanged }: Props) {
  const headDrafts = useHeadDrafts();
  const [isOpen, setOpen] = useState(() => headDrafts.read(draftKey) !== undefined);
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    if (wasOpen.current && !isOpen) opener.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);

  const shown = withCorrections(facts.metadata, corrections);
  const { headline, byline, publisher, published, language, section } = shown;
  const source = publisher || new URL(facts.url).hostname.replace(/^www\./u, '');
  const authors = listFormat(uiLanguage(), { type: 'conjunction' }).format(byline);
  const [beforeAuthors, afterAuthors] = sayAround('popup_byline');
  const isCorrected = correctableFields.some((field) => isSet(corrections, field));
  const isBegun = !isOpen && headDrafts.read(draftKey) !== undefined;
  return (
    <header class="article-head">
      <p class="dateline">
        <span>
          <span class="source" dir="auto">
            <SeenText text={source} />
          </span>
          {section !== '' && (
            <span class="section">
              <bdi>
                <SeenText text={section} />
              </bdi>
            </span>
          )}
        </span>
        {published !== '' && (
          <time dir="auto" dateTime={published}>
            {formatPublished(published, uiLanguage())}
          </time>
        )}
      </p>
      <h1 dir="auto" lang={language || undefined}>
        <SeenText text={headline.trim() || say('popup_untitled')} />
      </h1>
      {authors !== '' && (
        <p class="byline">
          {beforeAuthors}
          <bdi>
            <SeenText text={authors} />
          </bdi>
          {afterAuthors}
        </p>
      )}
      {isOpen ? (
        <ArticleHeadEditor
          facts={facts}
          corrections={corrections}
          draftKey={draftKey}
          onSaved={onChanged}
          onClose={() => setOpen(false)}
        />
      ) : (
        <div class="head-actions">
          <button ref={opener} type="button" class="text-button" data-action="correct" onClick={() => setOpen(true)}>
            {say(isBegun ? 'popup_continue' : 'popup_correct')}
          </button>
          {isCorrected && <span class="hint">{say('popup_corrected')}</span>}
          <CiteButton citable={{ kind: 'page', facts, corrections }} />
        </div>
      )}
      <div class="head-notes">{children}</div>
    </header>
  );
}
