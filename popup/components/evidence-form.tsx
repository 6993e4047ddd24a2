import { useId, useState } from 'preact/hooks';
import type { Annotation } from '../../src/model/annotation.ts';
import {
  type Evidence,
  type EvidenceTarget,
  parseEvidenceUrl,
  type Relation,
  relations,
} from '../../src/model/claim.ts';
import { newEvidenceId } from '../../src/model/ids.ts';
import type { FoundAnnotation } from '../../src/storage/claim-windows.ts';
import { changeClaim } from '../page/claim-actions.ts';
import { usePageContext } from '../state/page-context.ts';
import { say, sayFailure } from '../words.ts';
import { AnnotationPicker } from './annotation-picker.tsx';
import { GrowingTextarea } from './growing-textarea.tsx';
import { RelationMark } from './verdict-mark.tsx';

interface Props {
  readonly claim: Annotation;
  /** The piece that is edited, or undefined to add one. */
  readonly known: Evidence | undefined;
  onClose(): void;
}

/** Where evidence is added or edited: what it does, what it is, and a note. What a piece points to never changes. */
export function EvidenceForm({ claim, known, onClose }: Props) {
  const { announce } = usePageContext();
  const id = useId();
  const [evidenceId] = useState(() => known?.id ?? newEvidenceId(crypto));
  const [relation, setRelation] = useState<Relation>(known?.relation ?? 'supporting');
  const [note, setNote] = useState(known?.note ?? '');
  const [url, setUrl] = useState('');
  const [picked, setPicked] = useState<FoundAnnotation | undefined>(undefined);
  const [problem, setProblem] = useState<string | undefined>(undefined);

  async function save(): Promise<void> {
    const target = known?.target ?? chosenTarget();
    if (target === undefined) {
      setProblem(say(url.trim() === '' ? 'claim_evidence_what' : 'claim_evidence_bad_address'));
      announce(say(url.trim() === '' ? 'claim_evidence_what' : 'claim_evidence_bad_address'));
      return;
    }
    const result = await changeClaim(
      claim.id,
      known === undefined
        ? { kind: 'addEvidence', evidence: { id: evidenceId, target, relation, note } }
        : { kind: 'editEvidence', id: known.id, relation, note },
    );
    announce(result.ok ? say('claim_evidence_saved') : sayFailure(result.failure.kind));
    if (result.ok) onClose();
    else setProblem(sayFailure(result.failure.kind));
  }

  function chosenTarget(): EvidenceTarget | undefined {
    if (picked !== undefined) return { kind: 'annotation', id: picked.annotation.id };
    const address = parseEvidenceUrl(url);
    return address === undefined ? undefined : { kind: 'url', url: address, title: '' };
  }

  return (
    <form
      class="evidence-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <fieldset class="choices">
        <legend>{say('claim_relation')}</legend>
        {relations.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name={`${id}-relation`}
              value={each}
              checked={relation === each}
              onChange={() => setRelation(each)}
            />
            <RelationMark relation={each} />
          </label>
        ))}
      </fieldset>
      {known === undefined && (
        <>
          <AnnotationPicker except={claim.id} picked={picked} onPick={setPicked} />
          {picked === undefined && (
            <>
              <label for={`${id}-url`}>{say('claim_evidence_address')}</label>
              <input
                id={`${id}-url`}
                name="evidence-url"
                type="text"
                inputMode="url"
                dir="ltr"
                spellcheck={false}
                value={url}
                onInput={(event) => setUrl(event.currentTarget.value)}
              />
            </>
          )}
        </>
      )}
      <label for={`${id}-note`}>{say('popup_field_note')}</label>
      <GrowingTextarea
        id={`${id}-note`}
        name="evidence-note"
        isRequired={false}
        isFocused={false}
        value={note}
        onInput={setNote}
      />
      {problem !== undefined && <p class="failure">{problem}</p>}
      <div class="row">
        <button type="submit" class="button primary" data-action="save-evidence">
          {say(known === undefined ? 'claim_evidence_add_this' : 'popup_save')}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {say('popup_cancel')}
        </button>
      </div>
    </form>
  );
}
