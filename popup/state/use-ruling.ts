import { useCallback, useEffect, useState } from 'preact/hooks';
import { askFromApp, listenForChanges } from '../../src/messages/runtime.ts';
import type { PageRulings, RulingScope } from '../../src/model/article-ruling.ts';
import type { Failure } from '../../src/model/failure.ts';
import { readRulings } from '../../src/storage/ruling-queries.ts';
import type { OpenPage } from '../page/load-page.ts';
import { readDatabase } from '../page/popup-database.ts';

/** What the person ruled about the page, kept up to date. */
export interface Ruling {
  readonly rulings: PageRulings;
  /** Rules for the page or its site, or takes that back (null); answers why it could not be kept. */
  rule(scope: RulingScope, isArticle: boolean | null): Promise<Failure | undefined>;
}

/** Reads the rulings about a page and follows their changes. */
export function useRuling({ facts, keys, rulings: loaded }: Pick<OpenPage, 'facts' | 'keys' | 'rulings'>): Ruling {
  const [rulings, setRulings] = useState<PageRulings>(loaded);

  const read = useCallback(async () => {
    const found = await readDatabase((database) => readRulings(database, keys, facts.url));
    // What cannot be read is told by the list, which comes from the same database.
    if (found.ok) setRulings(found.value);
  }, [keys, facts.url]);

  useEffect(() => {
    const controller = new AbortController();
    listenForChanges(() => void read(), controller.signal);
    void read();
    return () => controller.abort();
  }, [read]);

  const rule = useCallback(
    async (scope: RulingScope, isArticle: boolean | null) => {
      const result = await askFromApp('appRuleArticle', {
        facts,
        scope,
        ruling: isArticle === null ? null : isArticle ? 'article' : 'other',
      });
      if (!result.ok) return result.failure;
      setRulings(result.value);
      return undefined;
    },
    [facts],
  );

  return { rulings, rule };
}
