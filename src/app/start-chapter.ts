// The page is prose and stands in its file; this brings its style sheets, the frame's abilities and, later, its scenes.
import "../ui/base.css";
import "../ui/marks/marks.css";
import "./shell.css";
import "../pages/chapters/chapter.css";
import "../pages/chapters/scene/scene.css";
import type { SceneWords } from "../pages/chapters/scene/mount-scene.tsx";
import { startScenes } from "../pages/chapters/scene/start-scenes.ts";
import { enliven } from "./shell-behaviour.ts";

/** Brings a chapter's page to life in its own language; the words of its scenes come with the first of them. */
export function startChapter(words: () => Promise<SceneWords>): void {
  enliven(document);
  startScenes(document, words);
}
