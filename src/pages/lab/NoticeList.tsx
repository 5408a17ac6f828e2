import type { Notice } from "../../experiment/scenario/types.ts";
import { useText } from "../../ui/text/use-text.ts";

const SHOWN = 20;

export interface NoticeListProps {
  readonly notices: readonly Notice[];
}

/** One sentence for each of the first notices, and how many more there are. */
export function NoticeList({ notices }: NoticeListProps) {
  const { notices: words, lab } = useText();
  const places = notices.slice(0, SHOWN).map((notice, place) => ({ notice, place }));
  const more = notices.length - places.length;
  return (
    <ul>
      {places.map(({ notice, place }) => (
        <li key={place} className="lab-notice">
          {words[notice.why](notice)}
        </li>
      ))}
      {more > 0 && <li>{lab.notices.more(more)}</li>}
    </ul>
  );
}
