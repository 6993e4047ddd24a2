import { render } from 'preact';
import { claimFacts } from '../../src/export/claim-facts.ts';
import { shownTime } from '../../src/export/dates.ts';
import type { ExportedArticle } from '../../src/export/export-format.ts';
import { pageStyle } from '../../src/export/html-style.ts';
import { kindWord, passageUrl } from '../../src/export/passage.ts';
import { isWebAddress } from '../../src/export/web-address.ts';
import type { Annotation } from '../../src/model/annotation.ts';
import type { Article } from '../../src/model/article.ts';
import { correctedArticle } from '../../src/model/corrections.ts';
import { openLibrary } from '../../src/storage/read-library.ts';
import { readDatabase } from '../page/popup-database.ts';
import { readPrintJob } from '../page/print-job.ts';
import { scheduleOf } from '../page/write-pieces.ts';
import { say, sayReadFailure } from '../words.ts';

/** Fills the tab with a part of the library, laid out as the page that is exported, and prints it. */
export async function showPrintView(name: string): Promise<void> {
  const scope = readPrintJob(name);
  if (scope === undefined) {
    document.body.textContent = say('print_gone');
    return;
  }
  document.body.textContent = say('popup_wait');
  const articles: ExportedArticle[] = [];
  const read = await readDatabase(async (database) => {
    const library = await openLibrary(database, scope, scheduleOf(new AbortController().signal));
    for await (const { article, annotations } of library.articles)
      articles.push({ article: correctedArticle(article), annotations });
  });
  if (!read.ok || articles.length === 0) {
    document.body.textContent = read.ok ? say('popup_export_nothing') : sayReadFailure(read.failure.kind);
    return;
  }
  const style = new CSSStyleSheet();
  style.replaceSync(pageStyle);
  for (const sheet of document.styleSheets) sheet.disabled = true;
  document.adoptedStyleSheets = [style];
  const [only] = articles;
  document.title = (articles.length === 1 && only?.article.metadata.headline) || say('popup_name');
  document.body.replaceChildren();
  render(<ReadingList articles={articles} />, document.body);
  print();
}

/** Articles with their quotes, notes and sources, to be read and printed. */
export function ReadingList({ articles }: { readonly articles: readonly ExportedArticle[] }) {
  return (
    <main>
      {articles.map(({ article, annotations }) => (
        <section key={article.id} class="article">
          <Head article={article} />
          {annotations.map((annotation) => (
            <Passage key={annotation.id} annotation={annotation} article={article} />
          ))}
        </section>
      ))}
    </main>
  );
}

function Head({ article: { url, metadata } }: { readonly article: Article }) {
  const { headline, byline, publisher, published, language } = metadata;
  const facts = [...byline, publisher, published].filter((fact) => fact.trim() !== '');
  return (
    <header lang={language || undefined}>
      <h1 dir="auto">{headline.trim() || url}</h1>
      {facts.length > 0 && <p class="facts">{facts.join(' · ')}</p>}
      <p class="source">
        <Link url={url}>{url}</Link>
      </p>
    </header>
  );
}

function Passage({ annotation, article }: { readonly annotation: Annotation; readonly article: Article }) {
  const { selectors, note, tags, color, created } = annotation;
  const facts = claimFacts(annotation).filter(([, text]) => text !== '');
  return (
    <div class="annotation">
      {selectors !== null && (
        <blockquote class={color} dir="auto" lang={article.metadata.language || undefined}>
          {selectors.quote.exact}
        </blockquote>
      )}
      {note !== '' && (
        <p class="note" dir="auto">
          {note}
        </p>
      )}
      {facts.length > 0 && (
        <dl>
          {facts.map(([name, text]) => [
            <dt key={name}>{name}</dt>,
            <dd key={`${name}-text`} dir="auto">
              {text}
            </dd>,
          ])}
        </dl>
      )}
      <p class="facts">
        {[kindWord(annotation), ...tags, `${shownTime(created)} UTC`].join(' · ')}
        {selectors !== null && ' · '}
        {selectors !== null && <Link url={passageUrl(article, annotation)}>{say('print_passage')}</Link>}
      </p>
    </div>
  );
}

/** Only addresses of the web are links. */
function Link({ url, children }: { readonly url: string; readonly children: string }) {
  return isWebAddress(url) ? (
    <a href={url} rel="noreferrer">
      {children}
    </a>
  ) : (
    children
  );
}
