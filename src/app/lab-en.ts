import { english } from "../ui/text/en/index.ts";
import { startLab } from "./start-lab.tsx";

startLab(english);
