import type { noticesWith } from "./en/notices.ts";
import type { Language } from "./text.ts";

/** The sentences of the notices: few links need correcting, so they come when one does. */
export const LOAD_NOTICES: Readonly<Record<Language, () => Promise<{ noticesWith: typeof noticesWith }>>> = {
  en: () => import("./en/notices.ts"),
  "zh-CN": () => import("./zh-CN/notices.ts"),
};
