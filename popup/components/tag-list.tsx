import { say } from '../words.ts';
import { SeenText } from './seen-text.tsx';

/** An annotation's tags; nothing when it has none. */
export function TagList({ tags }: { readonly tags: readonly string[] }) {
  if (tags.length === 0) return null;
  return (
    <ul class="tags" aria-label={say('popup_tags')}>
      {tags.map((tag) => (
        <li key={tag} dir="auto">
          <SeenText text={tag} />
        </li>
      ))}
    </ul>
  );
}
