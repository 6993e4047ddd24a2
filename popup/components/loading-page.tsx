import { say } from '../words.ts';

/** What stands where a page's article and annotations will: as high as they are at least, so that nothing jumps. */
export function LoadingPage() {
  return (
    <main class="loading" aria-busy="true">
      <h1 class="unseen">{say('popup_loading')}</h1>
      <Blanks />
    </main>
  );
}

/** The same within a view that is a landmark itself; `hasTitle` where the view has no heading of its own yet. */
export function LoadingPart({ hasTitle = false }: { readonly hasTitle?: boolean }) {
  return (
    <div class="loading" aria-busy="true">
      {hasTitle ? <h1 class="unseen">{say('popup_loading')}</h1> : <p class="unseen">{say('popup_loading')}</p>}
      <Blanks />
    </div>
  );
}

function Blanks() {
  return (
    <>
      <div class="blank short" />
      <div class="blank headline" />
      <div class="blank headline half" />
      <div class="blank short" />
    </>
  );
}
