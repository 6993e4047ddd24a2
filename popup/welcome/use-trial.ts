import { useCallback, useEffect, useState } from 'preact/hooks';
import { listenForChanges } from '../../src/messages/runtime.ts';
import type { Annotation } from '../../src/model/annotation.ts';
import { identityKeys } from '../../src/model/canonical-link.ts';
import { sampleAddress } from '../../src/model/trial.ts';
import { readShownRecords } from '../../src/storage/queries.ts';
import { readDatabase } from '../page/popup-database.ts';

/** What was saved of the sample, kept up to date. */
export function useTrial(): readonly [readonly Annotation[], () => void] {
  const [saved, setSaved] = useState<readonly Annotation[]>([]);
  const read = useCallback(async () => {
    const records = await readDatabase((database) => readShownRecords(database, identityKeys(sampleAddress, ''), []));
    if (records.ok) setSaved(records.value.annotations);
  }, []);

  useEffect(() => {
    const controller = new AbortController();
    listenForChanges(() => void read(), controller.signal);
    void read();
    return () => controller.abort();
  }, [read]);

  return [saved, () => void read()];
}
