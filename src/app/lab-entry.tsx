import "../ui/base.css";
import "./shell.css";
import { hydrateRoot } from "react-dom/client";
import { LabRoot } from "./LabRoot.tsx";
import { enliven } from "./shell-behaviour.ts";

enliven(document);

const root = document.getElementById("lab");
if (root === null) throw new Error("internal: the page has no #lab to bring to life");
hydrateRoot(root, <LabRoot language={document.documentElement.lang === "zh-CN" ? "zh-CN" : "en"} />);
