import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Result } from '../../src/model/failure.ts';
import type { AnnotationId } from '../../src/model/ids.ts';
import {
  type ClaimPlace,
  type ClaimWindow,
  type FoundAnnotation,
  searchAnnotations,
} from '../../src/storage/claim-windows.ts';
import { readDatabase } from '../page/popup-database.ts';
import { claimTest, noFilter } from '../view/claim-filter.ts';
import { say, sayCount } from '../words.ts';
import { FoundPassage } from './found-passage.tsx';

interface Props {
  /** The claim itself, which is no evidence. */
  readonly except: AnnotationId;
  readonly picked: FoundAnnotation | undefined;
  onPick(found: FoundAnnotation | undefined): void;
}

/** How many are offered, and how many are looked at before the browser may do other things. */
const offered = 6;
const lookAt = 500;
const waitMs = 120;

/** Finds one of the person's own annotations by its words. */
export function AnnotationPicker({ except, picked, onPick }: Props) {
  const id = useId();
  const [words, setWords] = useState('');
  const [found, setFound] = useState<readonly FoundAnnotation[]>([]);
  const [isSearching, setSearching] = useState(false);
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (words.trim() === '') {
      setFound([]);
      return undefined;
    }
    const controller = new AbortController();
    setSearching(true);
    const timer = setTimeout(() => void search(words, except, setFound, controller.signal).then(end), waitMs);
    function end(): void {
      if (!controller.signal.aborted) setSearching(false);
    }
    return () => {
      controller.abort();
      clearTimeout(timer);
    };
  }, [words, except]);

  if (picked !== undefined) {
    return (
      <div class="picked">
        <FoundPassage found={picked} />
        <button
          type="button"
          class="text-button"
          onClick={() => {
            onPick(undefined);
            setTimeout(() => field.current?.focus());
          }}
        >
          {say('claim_pick_other')}
        </button>
      </div>
    );
  }
  return (
    <div class="picker">
      <label for={id}>{say('claim_pick')}</label>
      <input
        ref={field}
        id={id}
        name="evidence-search"
        type="text"
        dir="auto"
        autocomplete="off"
        aria-describedby={`${id}-count`}
        value={words}
        onInput={(event) => setWords(event.currentTarget.value)}
      />
      <p id={`${id}-count`} class="hint" role="status">
        {words.trim() !== '' && (isSearching ? say('claim_searching') : sayCount('claim_found', found.length))}
      </p>
      <ul>
        {found.map((each) => (
          <li key={each.annotation.id}>
            <button type="button" class="pick" data-action="pick" onClick={() => onPick(each)}>
              <FoundPassage found={each} />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

async function search(
  words: string,
  except: AnnotationId,
  show: (found: readonly FoundAnnotation[]) => void,
  signal: AbortSignal,
): Promise<void> {
  const isWanted = claimTest({ ...noFilter, words });
  const found: FoundAnnotation[] = [];
  let after: ClaimPlace | null = null;
  do {
    const from: ClaimPlace | null = after;
    const query: Parameters<typeof searchAnnotations>[1] = {
      after: from,
      limit: offered - found.length,
      lookAt,
      accepts: (each: FoundAnnotation) => each.annotation.id !== except && isWanted(each),
    };
    const read: Result<ClaimWindow> = await readDatabase((database) => searchAnnotations(database, query));
    if (signal.aborted || !read.ok) return;
    found.push(...read.value.claims);
    show([...found]);
    after = read.value.next;
  } while (after !== null && found.length < offered);
}
