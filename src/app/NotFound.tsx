import { SHELLS } from "../ui/text/shells.ts";

/** A host serves one file for every address it does not know, so this page speaks both languages. */
export function NotFound() {
  return (
    <main className="shell-failure" id="content">
      {(["en", "zh-CN"] as const).map((language) => {
        const { pages, home, lab } = SHELLS[language];
        const prefix = language === "en" ? "" : "/zh";
        const Heading = language === "en" ? "h1" : "h2";
        return (
          <section key={language} lang={language}>
            <Heading>{pages.notFound.heading}</Heading>
            <p>{pages.notFound.body}</p>
            <p>
              <a href={`${prefix}/`}>{home}</a>
              {" · "}
              <a href={`${prefix}/lab`}>{lab}</a>
            </p>
          </section>
        );
      })}
    </main>
  );
}
