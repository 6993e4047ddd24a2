import { say } from '../words.ts';

/** What stands where the article and its annotations will: as high as they are at least, so that nothing jumps. */
export function LoadingPage() {
  return (
    <main class="loading" aria-busy="true">
      <h1 class="unseen">{say('popup_loading')}</h1>
      <div class="blank short" />
      <div class="blank headline" />
      <div class="blank headline half" />
      <div class="blank short" />
    </main>
  );
}
