import { useState } from 'preact/hooks';
import { type RulingScope, ruledArticle, siteOf } from '../../src/model/article-ruling.ts';
import type { OpenPage } from '../page/load-page.ts';
import { usePageContext } from '../state/page-context.ts';
import type { Ruling } from '../state/use-ruling.ts';
import { say, sayAround, sayFailure } from '../words.ts';
import { ArticleReasons } from './article-reasons.tsx';

interface Props {
  readonly page: OpenPage;
  readonly ruling: Ruling;
}

/** Whether the page counts as an article, and on request why; the person may rule otherwise, and take that back. */
export function ArticleRulingView({ page, ruling: { rulings, rule } }: Props) {
  const { announce } = usePageContext();
  const [isOpen, setOpen] = useState(false);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const isArticle = ruledArticle(rulings, page.facts.isArticle);
  const site = siteOf(page.facts.url);

  async function decide(scope: RulingScope, wanted: boolean | null): Promise<void> {
    const failure = await rule(scope, wanted);
    const said =
      failure === undefined ? say('popup_ruling_kept') : say('popup_ruling_failed', sayFailure(failure.kind));
    setProblem(failure === undefined ? undefined : said);
    announce(said);
  }

  return (
    <div class="ruling">
      {!isArticle && <p class="hint">{say(isRuled(rulings) ? 'popup_ruled_no_article' : 'popup_no_article')}</p>}
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{say(isArticle ? 'popup_why_article' : 'popup_why_no_article')}</summary>
        {isOpen && (
          <>
            {isRuled(rulings) ? (
              <p class="hint">{say(rulings.page !== null ? 'popup_ruled_page' : 'popup_ruled_site')}</p>
            ) : (
              <ArticleReasons tabId={page.tabId} />
            )}
            <div class="row">
              <RulingButton scope="page" ruled={rulings.page} isArticle={isArticle} decide={decide} site={site} />
              <RulingButton scope="site" ruled={rulings.site} isArticle={isArticle} decide={decide} site={site} />
            </div>
            {problem !== undefined && <p role="alert">{problem}</p>}
          </>
        )}
      </details>
    </div>
  );
}

function isRuled({ page, site }: Ruling['rulings']): boolean {
  return page !== null || site !== null;
}

interface ButtonProps {
  readonly scope: RulingScope;
  readonly ruled: boolean | null;
  readonly isArticle: boolean;
  readonly site: string;
  decide(scope: RulingScope, wanted: boolean | null): Promise<void>;
}

/** Rules the other way, or takes back what was ruled. */
function RulingButton({ scope, ruled, isArticle, site, decide }: ButtonProps) {
  const key =
    ruled !== null
      ? (`popup_unrule_${scope}` as const)
      : (`popup_rule_${scope}_${isArticle ? 'no_article' : 'article'}` as const);
  const [before, after] = sayAround(key);
  return (
    <button
      type="button"
      class="text-button"
      data-action={`rule-${scope}`}
      onClick={() => void decide(scope, ruled === null ? !isArticle : null)}
    >
      {before}
      {scope === 'site' && <bdi>{site}</bdi>}
      {after}
    </button>
  );
}
