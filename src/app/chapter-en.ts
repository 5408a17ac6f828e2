import { startChapter } from "./start-chapter.ts";

startChapter(async () => {
  const [{ english }, { chapter }] = await Promise.all([
    import("../ui/text/en/index.ts"),
    import("../ui/text/en/chapter.ts"),
  ]);
  return { text: english, chapter };
});
