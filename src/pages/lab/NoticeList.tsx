import type { Notice } from "../../experiment/scenario/types.ts";
import type { noticesWith } from "../../ui/text/en/notices.ts";
import { useText } from "../../ui/text/use-text.ts";

const SHOWN = 20;

export interface NoticeListProps {
  readonly notices: readonly Notice[];
  readonly wordsWith: typeof noticesWith;
}

/** One sentence for each of the first notices, and how many more there are. */
export function NoticeList({ notices, wordsWith }: NoticeListProps) {
  const { notices: text, net } = useText().lab;
  const words = wordsWith(net.errors);
  const places = notices.slice(0, SHOWN).map((notice, place) => ({ notice, place }));
  const more = notices.length - places.length;
  return (
    <ul>
      {places.map(({ notice, place }) => (
        <li key={place} className="lab-notice">
          {words[notice.why](notice)}
        </li>
      ))}
      {more > 0 && <li>{text.more(more)}</li>}
    </ul>
  );
}
