import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { askFromApp, listenForChanges } from '../../src/messages/runtime.ts';
import type { Failure, Result } from '../../src/model/failure.ts';
import type { SettingChange, Settings } from '../../src/model/settings.ts';
import { readSettings } from '../../src/storage/settings-queries.ts';
import { takeLook } from '../page/look.ts';
import { readDatabase } from '../page/popup-database.ts';

/** The settings as they are saved, and the way to change one. */
export interface SettingsState {
  /** Undefined while they are read. */
  readonly settings: Settings | undefined;
  /** Why they could not be read, or the last change not be saved. */
  readonly failure: Failure | undefined;
  change(change: SettingChange): Promise<Failure | undefined>;
  /** Reads them anew. */
  refresh(): void;
}

/** Follows the settings and gives the page their look, wherever they are changed. */
export function useSettings(): SettingsState {
  const [settings, setSettings] = useState<Settings | undefined>(undefined);
  const [failure, setFailure] = useState<Failure | undefined>(undefined);
  // Only the newest reading may be shown.
  const turn = useRef(0);

  const take = useCallback(async (asking: Promise<Result<Settings>>): Promise<Failure | undefined> => {
    turn.current += 1;
    const mine = turn.current;
    const result = await asking;
    if (mine !== turn.current) return result.ok ? undefined : result.failure;
    if (!result.ok) {
      setFailure(result.failure);
      return result.failure;
    }
    // A language is loaded before its words are wanted.
    await takeLook(result.value, localStorage);
    if (mine !== turn.current) return undefined;
    setFailure(undefined);
    setSettings(result.value);
    return undefined;
  }, []);

  const refresh = useCallback(() => void take(readDatabase(readSettings)), [take]);

  useEffect(() => {
    const controller = new AbortController();
    listenForChanges(refresh, controller.signal);
    refresh();
    return () => controller.abort();
  }, [refresh]);

  const change = useCallback((wish: SettingChange) => take(askFromApp('appChangeSetting', { change: wish })), [take]);
  return { settings, failure, change, refresh };
}
