import "../ui/base.css";
import "./shell.css";
import { hydrateRoot } from "react-dom/client";
import type { Text } from "../ui/text/text.ts";
import { LabRoot } from "./LabRoot.tsx";
import { enliven } from "./shell-behaviour.ts";

/** Brings the Lab's page to life in its own language. */
export function startLab(text: Text): void {
  enliven(document);
  const root = document.getElementById("lab");
  if (root === null) throw new Error("internal: the page has no #lab to bring to life");
  hydrateRoot(root, <LabRoot text={text} />);
}
