import type { Notice } from "../../experiment/scenario/types.ts";
import { LOAD_NOTICES } from "../../ui/text/load-notices.ts";
import { useText } from "../../ui/text/use-text.ts";
import { useLoaded } from "../../ui/use-loaded.ts";

const SHOWN = 20;

export interface NoticeListProps {
  readonly notices: readonly Notice[];
}

/** One sentence for each of the first notices, and how many more there are; nothing until the sentences have come. */
export function NoticeList({ notices }: NoticeListProps) {
  const { language, lab } = useText();
  const sentences = useLoaded(LOAD_NOTICES[language]);
  if (sentences === null) return null;
  const words = sentences.noticesWith(lab.net.errors);
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
