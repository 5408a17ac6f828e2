import { lazy, Suspense } from "react";
import { Button } from "../../../ui/controls/Button.tsx";
import type { Language } from "../../../ui/text/text.ts";
import { useText } from "../../../ui/text/use-text.ts";
import type { OwnWords } from "./context.ts";
import type { OwnDataDialogProps, OwnDataTool } from "./OwnDataDialog.tsx";

/** The tools and their words, once somebody wants them. */
const LOADERS: Readonly<Record<Language, () => Promise<OwnWords>>> = {
  en: async () => (await import("../../../ui/text/en/own-data.ts")).ownData,
  "zh-CN": async () => (await import("../../../ui/text/zh-CN/own-data.ts")).ownData,
};

const dialogIn = (language: Language) =>
  lazy(async () => {
    const [{ OwnDataDialog }, words] = await Promise.all([
      import("./OwnDataDialog.tsx"),
      LOADERS[language](),
    ]);
    return {
      default: (props: Omit<OwnDataDialogProps, "words">) => <OwnDataDialog {...props} words={words} />,
    };
  });

const DIALOGS = { en: dialogIn("en"), "zh-CN": dialogIn("zh-CN") };

export interface OwnDataToolsProps {
  readonly tool: OwnDataTool | null;
  readonly onTool: (tool: OwnDataTool | null) => void;
}

/** Two words in the data panel, and the dialog that each opens. */
export function OwnDataTools({ tool, onTool }: OwnDataToolsProps) {
  const { language, lab } = useText();
  const text = lab.data.own;
  const Dialog = DIALOGS[language];
  return (
    <div className="lab-own-tools">
      <Button quiet aria-haspopup="dialog" onClick={() => onTool({ kind: "points" })}>
        {text.points}
      </Button>
      <Button quiet aria-haspopup="dialog" onClick={() => onTool({ kind: "table", file: null })}>
        {text.table}
      </Button>
      {tool !== null && (
        <Suspense fallback={null}>
          <Dialog tool={tool} onClose={() => onTool(null)} />
        </Suspense>
      )}
    </div>
  );
}
