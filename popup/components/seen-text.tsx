import { partsOfText } from '../../src/model/unseen-characters.ts';
import { say } from '../words.ts';

/** Others' words as text, with a small mark in the place of each character that nobody would see: none of them takes effect. */
export function SeenText({ text }: { readonly text: string }) {
  return (
    <>
      {partsOfText(text).map((part, index) =>
        part.kind === 'words' ? (
          part.text
        ) : (
          <bdi key={index} class="unseen-mark" dir="ltr" title={say(`unseen_${part.kind}`)}>
            {part.label}
          </bdi>
        ),
      )}
    </>
  );
}
