import { useEffect, useState } from 'preact/hooks';
import { askFromApp } from '../../src/messages/runtime.ts';
import { findingKinds, hasFindings, type IntegrityReport } from '../../src/model/integrity.ts';
import { readLastCheck } from '../page/last-check.ts';
import { formatFullMoment } from '../view/format-time.ts';
import { say, sayFailure, uiLanguage } from '../words.ts';
import { SettingSection } from './setting-section.tsx';

/** Checks the library when asked, and says what the last check found and put right. */
export function CheckSettings({ announce }: { announce(text: string): void }) {
  const [report, setReport] = useState<IntegrityReport | undefined>(undefined);
  const [isWorking, setWorking] = useState(false);
  const [problem, setProblem] = useState('');

  useEffect(() => {
    void readLastCheck().then(setReport);
  }, []);

  async function check(): Promise<void> {
    setWorking(true);
    const result = await askFromApp('appCheckLibrary', {});
    setWorking(false);
    setProblem(result.ok ? '' : sayFailure(result.failure.kind));
    if (result.ok) setReport(result.value);
    announce(result.ok ? sayReport(result.value) : sayFailure(result.failure.kind));
  }

  return (
    <SettingSection id="check" title={say('check_title')}>
      <p>{say('check_explained')}</p>
      <div class="row">
        <button type="button" class="button" data-action="check" disabled={isWorking} onClick={() => void check()}>
          {say(isWorking ? 'check_working' : 'check_now')}
        </button>
      </div>
      {report !== undefined && (
        <div data-checked={report.at}>
          <p>{sayReport(report)}</p>
          {hasFindings(report.found) && (
            <ul>
              {findingKinds
                .filter((kind) => report.found[kind] > 0)
                .map((kind) => (
                  <li key={kind} data-found={kind}>
                    {say(`check_found_${kind}`, String(report.found[kind]))}
                  </li>
                ))}
            </ul>
          )}
        </div>
      )}
      {problem !== '' && <p class="problem">{problem}</p>}
    </SettingSection>
  );
}

function sayReport({ at, records, found }: IntegrityReport): string {
  const language = uiLanguage();
  const when = formatFullMoment(at, language);
  return say(
    hasFindings(found) ? 'check_mended' : 'check_clean',
    when,
    new Intl.NumberFormat(language).format(records),
  );
}
