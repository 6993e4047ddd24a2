import { usePageContext } from '../state/page-context.ts';
import { formatFullMoment, formatMoment } from '../view/format-time.ts';
import { uiLanguage } from '../words.ts';

/** A moment, short, with the whole of it on hover; `time` in milliseconds since the Unix epoch. */
export function Moment({ time }: { readonly time: number }) {
  const { now } = usePageContext();
  return (
    <time dir="auto" dateTime={new Date(time).toISOString()} title={formatFullMoment(time, uiLanguage())}>
      {formatMoment(time, now(), uiLanguage())}
    </time>
  );
}
