import { useEffect, useState } from 'preact/hooks';
import type { Failure } from '../../src/model/failure.ts';
import type { DamagedLibrary } from './damaged-library.tsx';

interface Props {
  readonly failure: Failure;
  /** An empty library was begun. */
  onAfresh(): void;
}

/** What can be done about a library that is damaged; nothing for other failures. Its code is loaded when there is need of it. */
export function LazyDamagedLibrary({ failure: { kind }, onAfresh }: Props) {
  const [Loaded, setLoaded] = useState<typeof DamagedLibrary | undefined>(undefined);
  const isDamage = kind === 'damagedDatabase' || kind === 'migrationFailed';
  useEffect(() => {
    if (isDamage) void import('./damaged-library.tsx').then((module) => setLoaded(() => module.DamagedLibrary));
  }, [isDamage]);
  return isDamage && Loaded !== undefined ? <Loaded now={Date.now} onAfresh={onAfresh} /> : null;
}
