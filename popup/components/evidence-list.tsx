import { useEffect, useState } from 'preact/hooks';
import type { Annotation } from '../../src/model/annotation.ts';
import { type Evidence, livingEvidence } from '../../src/model/claim.ts';
import type { ClaimChange } from '../../src/model/claim-edits.ts';
import type { EvidenceId } from '../../src/model/ids.ts';
import { type FoundAnnotation, readLinked } from '../../src/storage/claim-windows.ts';
import { changeClaim } from '../page/claim-actions.ts';
import { readDatabase } from '../page/popup-database.ts';
import { usePageContext } from '../state/page-context.ts';
import { say, sayFailure } from '../words.ts';
import { EvidenceForm } from './evidence-form.tsx';
import { FoundPassage } from './found-passage.tsx';
import { LongText } from './long-text.tsx';
import { RelationMark } from './verdict-mark.tsx';

/** What speaks for and against a claim, and the way to add to it. */
export function EvidenceList({ claim }: { readonly claim: Annotation }) {
  const { announce } = usePageContext();
  const [found, setFound] = useState<ReadonlyMap<string, FoundAnnotation>>(new Map());
  const [editing, setEditing] = useState<EvidenceId | 'new' | undefined>(undefined);
  const [removed, setRemoved] = useState<EvidenceId | undefined>(undefined);
  const [problem, setProblem] = useState<string | undefined>(undefined);

  useEffect(() => {
    let isCurrent = true;
    void readDatabase((database) => readLinked(database, claim)).then((read) => {
      if (isCurrent && read.ok) setFound(new Map(read.value.map((each) => [each.annotation.id, each])));
    });
    return () => {
      isCurrent = false;
    };
  }, [claim]);

  async function run(change: ClaimChange, words: string): Promise<boolean> {
    const result = await changeClaim(claim.id, change);
    const said = result.ok ? words : sayFailure(result.failure.kind);
    setProblem(result.ok ? undefined : said);
    announce(said);
    return result.ok;
  }

  async function remove(id: EvidenceId): Promise<void> {
    if (await run({ kind: 'removeEvidence', id }, say('claim_evidence_removed'))) setRemoved(id);
  }

  async function bringBack(id: EvidenceId): Promise<void> {
    if (await run({ kind: 'restoreEvidence', id }, say('claim_evidence_restored'))) setRemoved(undefined);
  }

  const living = livingEvidence(claim);
  return (
    <section class="evidence" aria-label={say('claim_evidence_title')}>
      <h3>{say('claim_evidence_title')}</h3>
      {living.length === 0 && <p class="hint">{say('claim_evidence_none')}</p>}
      <ul>
        {living.map((evidence) => (
          <li key={evidence.id} data-relation={evidence.relation}>
            {editing === evidence.id ? (
              <EvidenceForm claim={claim} known={evidence} onClose={() => setEditing(undefined)} />
            ) : (
              <>
                <RelationMark relation={evidence.relation} />
                <Target evidence={evidence} found={found} />
                {evidence.note !== '' && <LongText text={evidence.note} class="note-text" />}
                <span class="actions">
                  <button type="button" class="text-button" onClick={() => setEditing(evidence.id)}>
                    {say('popup_edit')}
                  </button>
                  <button
                    type="button"
                    class="text-button"
                    data-action="remove-evidence"
                    onClick={() => void remove(evidence.id)}
                  >
                    {say('claim_evidence_remove')}
                  </button>
                </span>
              </>
            )}
          </li>
        ))}
      </ul>
      {problem !== undefined && <p class="hint">{problem}</p>}
      {removed !== undefined && (
        <p class="hint">
          {say('claim_evidence_removed')}{' '}
          <button type="button" class="text-button" data-action="undo-evidence" onClick={() => void bringBack(removed)}>
            {say('popup_undo')}
          </button>
        </p>
      )}
      {editing === 'new' ? (
        <EvidenceForm claim={claim} known={undefined} onClose={() => setEditing(undefined)} />
      ) : (
        <button type="button" class="button" data-action="add-evidence" onClick={() => setEditing('new')}>
          {say('claim_evidence_add')}
        </button>
      )}
    </section>
  );
}

function Target({
  evidence,
  found,
}: {
  readonly evidence: Evidence;
  readonly found: ReadonlyMap<string, FoundAnnotation>;
}) {
  const { target } = evidence;
  if (target.kind === 'url') {
    return (
      <a class="evidence-link" href={target.url} target="_blank" rel="noreferrer noopener">
        <bdi>{target.title || target.url}</bdi>
      </a>
    );
  }
  const linked = found.get(target.id);
  return linked === undefined ? (
    <span class="quiet">{say('claim_evidence_gone')}</span>
  ) : (
    <FoundPassage found={linked} />
  );
}
