import { LineSample } from "../../ui/marks/LineSample.tsx";
import { SHELLS } from "../../ui/text/shells.ts";
import { useText } from "../../ui/text/use-text.ts";
import { CHAPTERS } from "../chapters/chapters.ts";
import { COMPARISONS, type ComparisonName } from "./comparisons.ts";
import { SheetPicture } from "./SheetPicture.tsx";
import { CREASED, FLAT } from "./sheet-edge.ts";
import { HOME_TEXT } from "./text.ts";

/** Prose and two drawings, all of it in the file: no script takes part. */
export function HomePage() {
  const { language } = useText();
  const shell = SHELLS[language];
  const text = HOME_TEXT[language];
  const lab = language === "en" ? "/lab" : "/zh/lab";
  const names = Object.keys(COMPARISONS) as ComparisonName[];
  return (
    <>
      <main className="home-page" id="content">
        <h1>{text.question}</h1>
        <p className="home-lead">
          {text.lead.map((line) => (
            <span key={line}>{line}</span>
          ))}
        </p>
        <div className="home-sheets">
          {(["flat", "creased"] as const).map((name) => (
            <figure key={name}>
              <h2 className="home-sheet-name">
                <LineSample family={name === "flat" ? "none" : "relu"} />
                {text[name].heading}
              </h2>
              <SheetPicture
                edge={name === "flat" ? FLAT : CREASED}
                family={name === "flat" ? "none" : "relu"}
                alt={text[name].alt}
              />
              <figcaption className="ui-note">{text[name].caption}</figcaption>
            </figure>
          ))}
        </div>
        <p className="home-drawing">{text.drawing}</p>

        <section className="home-section">
          <div className="home-column ui-prose">
            <h2>{text.answer.heading}</h2>
            {text.answer.paragraphs.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </div>
          <aside className="home-aside">
            <h3>{text.aside.heading}</h3>
            <p className="ui-note">{text.aside.body}</p>
          </aside>
        </section>

        <section className="home-section" id="chapters">
          <div className="home-column ui-prose">
            <h2>{text.chapters.heading}</h2>
            <p>{text.chapters.body}</p>
          </div>
          <ol className="home-chapters">
            {CHAPTERS.map(({ slug, text: words }) => (
              <li key={slug}>
                <a href={`${language === "en" ? "" : "/zh"}/chapters/${slug}`}>{words[language].title}</a>
                <p className="ui-note">{words[language].description}</p>
              </li>
            ))}
          </ol>
        </section>

        <section className="home-section">
          <div className="home-column ui-prose">
            <h2>{text.lab.heading}</h2>
            <p>{text.lab.body}</p>
            <a className="home-open" href={lab}>
              {text.lab.open}
            </a>
          </div>
          <div className="home-comparisons">
            <h3>{text.comparisonsHeading}</h3>
            <ul>
              {names.map((name) => (
                <li key={name}>
                  <a href={`${lab}?${COMPARISONS[name]}`}>{text.comparisons[name].title}</a>
                  <p className="ui-note">{text.comparisons[name].body}</p>
                </li>
              ))}
            </ul>
          </div>
        </section>
      </main>
      <footer className="home-footer">{shell.footer}</footer>
    </>
  );
}
