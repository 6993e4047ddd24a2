import { useEffect, useRef } from 'preact/hooks';
import type { CorrectableField } from '../../src/model/corrections.ts';
import type { WrittenHead } from '../view/written-head.ts';
import { say, type WordKey } from '../words.ts';

interface Props {
  readonly id: string;
  readonly field: CorrectableField;
  readonly written: WrittenHead;
  /** The zone of the time of publication, empty when it is not known. */
  readonly zone: string;
  readonly isFirst: boolean;
  /** What is wrong with what was written. */
  readonly problem: string | undefined;
  /** What the page says instead of what is written; left out where it is the same. */
  readonly pageHas?: string;
  onWrite(part: Partial<WrittenHead>): void;
  onTakeBack(): void;
}

const labels: { readonly [K in CorrectableField]: WordKey } = {
  headline: 'popup_head_headline',
  byline: 'popup_head_byline',
  publisher: 'popup_head_publisher',
  published: 'popup_head_published',
  language: 'popup_head_language',
  section: 'popup_head_section',
};

/** One field of the form for an article's details, with what the page says where that is something else. */
export function HeadField({ id, field, written, zone, isFirst, problem, pageHas, onWrite, onTakeBack }: Props) {
  const first = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (isFirst) first.current?.focus();
  }, [isFirst]);
  const help = pageHas === undefined && problem === undefined ? undefined : `${id}-help`;
  return (
    <div class="head-field">
      <label for={id}>{say(labels[field])}</label>
      {field === 'published' ? (
        <div class="moment-fields">
          <input
            id={id}
            name="day"
            type="date"
            value={written.day}
            aria-describedby={help}
            onInput={(event) => onWrite({ day: event.currentTarget.value })}
          />
          <input
            name="time"
            type="time"
            aria-label={say('popup_head_time')}
            value={written.time}
            onInput={(event) => onWrite({ time: event.currentTarget.value })}
          />
          {zone !== '' && <span class="hint">{zone === 'Z' ? 'UTC' : `UTC${zone}`}</span>}
        </div>
      ) : field === 'headline' || field === 'byline' ? (
        <textarea
          ref={isFirst ? first : null}
          id={id}
          name={field}
          dir="auto"
          rows={2}
          value={written[field]}
          aria-describedby={help}
          onInput={(event) => onWrite({ [field]: event.currentTarget.value })}
        />
      ) : (
        <input
          id={id}
          name={field}
          type="text"
          dir="auto"
          value={written[field]}
          aria-describedby={help}
          aria-invalid={problem !== undefined}
          onInput={(event) => onWrite({ [field]: event.currentTarget.value })}
        />
      )}
      {help !== undefined && (
        <p id={help} class="hint">
          {problem ?? (
            <>
              {pageHas === '' ? say('popup_page_has_nothing') : say('popup_page_has', pageHas ?? '')}{' '}
              <button type="button" class="text-button" data-action={`take-back-${field}`} onClick={onTakeBack}>
                {say('popup_take_back')}
              </button>
            </>
          )}
        </p>
      )}
    </div>
  );
}
