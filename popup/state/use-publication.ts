import { useState } from 'preact/hooks';
import type { Publication } from '../../src/export/export-format.ts';
import { parseEvidenceUrl } from '../../src/model/claim.ts';

/** Where and by whom reviews will be published, as it is being written. */
export interface WrittenPublication {
  readonly url: string;
  readonly author: string;
  /** What was written, when it can be used. */
  readonly value: Publication | undefined;
  /** Whether it was asked for and cannot be used. */
  readonly isMissing: boolean;
  write(fields: Partial<Publication>): void;
  /** Whether it can be used; if not, this is shown from now on. */
  check(): boolean;
}

const storageKey = 'publication';

/** What was written here before is offered again: one publishes in one place. */
export function usePublication(): WrittenPublication {
  const [fields, setFields] = useState<Publication>(readKept);
  const [isAsked, setAsked] = useState(false);
  const url = parseEvidenceUrl(fields.url);
  const author = fields.author.trim();
  const value = url === undefined || author === '' ? undefined : { url, author };
  return {
    ...fields,
    value,
    isMissing: isAsked && value === undefined,
    write(change) {
      const next = { ...fields, ...change };
      setFields(next);
      keep(next);
    },
    check() {
      setAsked(true);
      return value !== undefined;
    },
  };
}

function readKept(): Publication {
  const [url = '', author = ''] = (localStorage.getItem(storageKey) ?? '').split('\n');
  return { url, author };
}

function keep({ url, author }: Publication): void {
  try {
    localStorage.setItem(storageKey, `${url}\n${author}`);
  } catch (error) {
    // Without room for it, it is written again the next time.
    if (!(error instanceof DOMException && error.name === 'QuotaExceededError')) throw error;
  }
}
