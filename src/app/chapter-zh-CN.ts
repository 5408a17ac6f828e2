import { startChapter } from "./start-chapter.ts";

startChapter(async () => {
  const [{ chinese }, { chapter }] = await Promise.all([
    import("../ui/text/zh-CN/index.ts"),
    import("../ui/text/zh-CN/chapter.ts"),
  ]);
  return { text: chinese, chapter };
});
