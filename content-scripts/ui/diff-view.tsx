import type { DiffPart } from '../../src/model/anchor-outcome.ts';
import { say } from '../page/words.ts';

interface DiffViewProps {
  readonly diff: readonly DiffPart[];
  readonly language: string;
}

/** "You saved" above "Now reads", with the words that went and came marked by more than colour. */
export function DiffView({ diff, language }: DiffViewProps) {
  return (
    <dl class="diff">
      <dt>{say('page_you_saved')}</dt>
      <dd dir="auto" lang={language}>
        {diff.map(
          (part, index) =>
            part.kind !== 'added' && (part.kind === 'removed' ? <del key={index}>{part.text}</del> : part.text),
        )}
      </dd>
      <dt>{say('page_now_reads')}</dt>
      <dd dir="auto" lang={language}>
        {diff.map(
          (part, index) =>
            part.kind !== 'removed' && (part.kind === 'added' ? <ins key={index}>{part.text}</ins> : part.text),
        )}
      </dd>
    </dl>
  );
}
