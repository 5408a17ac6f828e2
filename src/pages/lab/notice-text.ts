import type { Notice } from "../../experiment/scenario/types.ts";
import type { Text } from "../../ui/text/index.tsx";

export function noticeText(notice: Notice, _text: Text): string {
  return `${notice.given} → ${notice.used}`;
}
