import { useCallback, useState } from 'preact/hooks';

/** What the status region says, numbered so that the same words said twice are heard twice. */
export interface Announcement {
  readonly text: string;
  readonly number: number;
}

/** The text of the one status region, and the way to change it. */
export function useAnnouncer(): readonly [Announcement, (text: string) => void] {
  const [said, setSaid] = useState<Announcement>({ text: '', number: 0 });
  const announce = useCallback((text: string) => setSaid(({ number }) => ({ text, number: number + 1 })), []);
  return [said, announce];
}
