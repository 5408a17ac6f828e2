import { chinese } from "../ui/text/zh-CN/index.ts";
import { startLab } from "./start-lab.tsx";

startLab(chinese);
