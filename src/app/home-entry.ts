// The page is prose and stands in its file; this brings its style sheets and the frame's two abilities.
import "../ui/base.css";
import "../ui/marks/marks.css";
import "./shell.css";
import "../pages/home/home.css";
import { enliven } from "./shell-behaviour.ts";

enliven(document);
