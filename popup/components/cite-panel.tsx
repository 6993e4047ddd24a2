import { useCallback, useEffect, useId, useRef, useState } from 'preact/hooks';
import { styleIds } from '../../src/export/citation.ts';
import { type CitationWish, citePassage, type WrittenCitation } from '../../src/export/cite-passage.ts';
import { type CitationChoice, rememberCitation, rememberedCitation } from '../page/citation-choice.ts';
import { copyAlternatives } from '../page/hand-over.ts';
import { type Citable, type ReadCitation, readCitation } from '../page/read-citation.ts';
import { usePageContext } from '../state/page-context.ts';
import { say } from '../words.ts';

interface Props {
  readonly citable: Citable;
  onClose(): void;
}

/** A citation, copied at once in the style used last, and again whenever another is chosen. */
export function CitePanel({ citable, onClose }: Props) {
  const { announce, now } = usePageContext();
  const id = useId();
  const panel = useRef<HTMLFieldSetElement>(null);
  const [choice, setChoice] = useState(() => rememberedCitation(localStorage));
  const [read, setRead] = useState<ReadCitation | undefined>(undefined);
  const [paragraph, setParagraph] = useState<number | null>(null);
  /** A paragraph's number while it is typed: what is drawn again meanwhile must not put the old one back. */
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const [status, setStatus] = useState('');
  const accessed = useRef(now()).current;

  const tell = useCallback(
    (words: string) => {
      setStatus(words);
      announce(words);
    },
    [announce],
  );

  const copy = useCallback(
    async (citation: WrittenCitation) => {
      const rich = Promise.resolve(new Blob([citation.html], { type: 'text/html' }));
      const isCopied = await copyAlternatives(Promise.resolve(citation.plain), rich);
      tell(say(isCopied ? 'popup_export_copied' : 'cite_refused'));
    },
    [tell],
  );

  const { current: first } = useRef({ citable, choice, accessed });
  useEffect(() => {
    let isWanted = true;
    void readCitation(first.citable, first.accessed).then((result) => {
      if (!isWanted) return;
      if (!result.ok || result.value === undefined) {
        tell(say('cite_failed'));
        return;
      }
      setRead(result.value);
      setParagraph(result.value.paragraph);
      const wish = { ...first.choice, paragraph: result.value.paragraph, accessed: first.accessed };
      void copy(citePassage(result.value.source, wish));
    });
    panel.current?.querySelector<HTMLElement>('select')?.focus();
    return () => {
      isWanted = false;
    };
  }, [copy, first, tell]);

  function change(next: CitationChoice, nextParagraph: number | null): void {
    setChoice(next);
    setParagraph(nextParagraph);
    rememberCitation(localStorage, next);
    if (read !== undefined) void copy(citePassage(read.source, { ...next, paragraph: nextParagraph, accessed }));
  }

  const wish: CitationWish = { ...choice, paragraph, accessed };
  const isQuote = read?.source.annotation?.selectors != null;
  return (
    <fieldset
      ref={panel}
      class="cite-panel"
      aria-label={say('cite_title')}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
    >
      {read !== undefined && (
        <blockquote class="citation" dir="auto">
          {citePassage(read.source, wish)
            .plain.split('\n\n')
            .map((line) => (
              <p key={line}>{line}</p>
            ))}
        </blockquote>
      )}
      <div class="row">
        <label for={`${id}-style`}>{say('cite_style')}</label>
        <select
          id={`${id}-style`}
          name="citation-style"
          value={choice.style}
          onChange={({ currentTarget }) => {
            const style = styleIds.find((each) => each === currentTarget.value) ?? choice.style;
            change({ ...choice, style }, paragraph);
          }}
        >
          {styleIds.map((style) => (
            <option key={style} value={style}>
              {say(`cite_style_${style}`)}
            </option>
          ))}
        </select>
        <label>
          <input
            type="checkbox"
            name="access-date"
            checked={choice.withAccessDate}
            onChange={({ currentTarget }) => change({ ...choice, withAccessDate: currentTarget.checked }, paragraph)}
          />
          {say('cite_access_date')}
        </label>
        {isQuote && (
          <label>
            {say('cite_paragraph')}
            <input
              type="number"
              name="paragraph"
              min="1"
              value={typed ?? paragraph ?? ''}
              onInput={({ currentTarget }) => setTyped(currentTarget.value)}
              onChange={({ currentTarget }) => {
                setTyped(undefined);
                const number = currentTarget.valueAsNumber;
                change(choice, Number.isSafeInteger(number) && number > 0 ? number : null);
              }}
            />
          </label>
        )}
      </div>
      <div class="row">
        <span class="hint" data-status="citation">
          {status}
        </span>
        <button
          type="button"
          class="text-button"
          data-action="copy-citation"
          disabled={read === undefined}
          onClick={() => read !== undefined && void copy(citePassage(read.source, wish))}
        >
          {say('popup_export_copy')}
        </button>
        <button type="button" class="text-button" data-action="close-cite" onClick={onClose}>
          {say('popup_close')}
        </button>
      </div>
    </fieldset>
  );
}
