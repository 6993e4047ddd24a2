import { useId } from 'preact/hooks';
import type { WrittenPublication } from '../state/use-publication.ts';
import { say } from '../words.ts';

/** Where and by whom reviews will be published: search engines take none that do not say so. */
export function PublicationFields({ publication }: { readonly publication: WrittenPublication }) {
  const id = useId();
  return (
    <div class="publication">
      <label for={`${id}-url`}>{say('export_publication_url')}</label>
      <input
        id={`${id}-url`}
        name="publication-url"
        type="text"
        inputMode="url"
        dir="ltr"
        spellcheck={false}
        value={publication.url}
        onInput={(event) => publication.write({ url: event.currentTarget.value })}
      />
      <label for={`${id}-author`}>{say('export_publication_author')}</label>
      <input
        id={`${id}-author`}
        name="publication-author"
        type="text"
        dir="auto"
        value={publication.author}
        onInput={(event) => publication.write({ author: event.currentTarget.value })}
      />
      {publication.isMissing && <p class="failure">{say('export_publication_missing')}</p>}
    </div>
  );
}
