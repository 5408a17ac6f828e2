import { CONTENT_SECURITY_POLICY } from "./policy.ts";
import { PREVIEW_HEIGHT, PREVIEW_WIDTH, type Preview } from "./preview.ts";

/** All that decides a page's file. Addresses of files begin with "/". */
export interface DocumentParts {
  readonly language: string;
  readonly title: string;
  readonly description: string;
  /** This page in every language, itself included; empty for pages that are not to be found (404). */
  readonly alternates: readonly { readonly language: string; readonly path: string }[];
  readonly path: string;
  /** Null for pages that nobody links to. */
  readonly preview: Preview | null;
  /** "https://example.org", or "" when the site does not know its address: links then stay relative to the host. */
  readonly site: string;
  readonly styles: readonly string[];
  readonly fonts: readonly string[];
  readonly modules: readonly string[];
  readonly preloads: readonly string[];
  readonly body: string;
  /** Without: the development server, whose style sheets arrive as <style>. */
  readonly policy: boolean;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

function previewLines({ preview, site }: DocumentParts): string[] {
  if (preview === null) return [];
  return [
    `<meta property="og:image" content="${site}${preview.path}">`,
    '<meta property="og:image:type" content="image/jpeg">',
    `<meta property="og:image:width" content="${PREVIEW_WIDTH}">`,
    `<meta property="og:image:height" content="${PREVIEW_HEIGHT}">`,
    `<meta property="og:image:alt" content="${escaped(preview.alt)}">`,
    '<meta name="twitter:card" content="summary_large_image">',
  ];
}

/** One page as a file. No inline script and no style attribute, or the page's own policy would refuse it. */
export function renderDocument(parts: DocumentParts): string {
  const found = parts.alternates.length > 0;
  const base = parts.alternates.find((one) => one.language === "en") ?? parts.alternates[0];
  const lines = [
    '<meta charset="utf-8">',
    parts.policy &&
      `<meta http-equiv="Content-Security-Policy" content="${escaped(CONTENT_SECURITY_POLICY)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escaped(parts.title)}</title>`,
    `<meta name="description" content="${escaped(parts.description)}">`,
    !found && '<meta name="robots" content="noindex">',
    found && `<link rel="canonical" href="${parts.site}${parts.path}">`,
    ...parts.alternates.map(
      ({ language, path }) => `<link rel="alternate" hreflang="${language}" href="${parts.site}${path}">`,
    ),
    base && `<link rel="alternate" hreflang="x-default" href="${parts.site}${base.path}">`,
    `<meta property="og:title" content="${escaped(parts.title)}">`,
    `<meta property="og:description" content="${escaped(parts.description)}">`,
    '<meta property="og:type" content="website">',
    ...previewLines(parts),
    '<meta name="theme-color" media="(prefers-color-scheme: light)" content="#fbf9f4">',
    '<meta name="theme-color" media="(prefers-color-scheme: dark)" content="#14171c">',
    '<link rel="icon" href="/favicon.svg" type="image/svg+xml">',
    '<link rel="manifest" href="/site.webmanifest">',
    '<script src="/theme.js"></script>',
    ...parts.fonts.map(
      (href) => `<link rel="preload" as="font" type="font/woff2" href="${href}" crossorigin>`,
    ),
    ...parts.styles.map((href) => `<link rel="stylesheet" href="${href}">`),
    ...parts.preloads.map((href) => `<link rel="modulepreload" href="${href}">`),
    ...parts.modules.map((src) => `<script type="module" src="${src}"></script>`),
  ];
  const head = lines.filter((line) => typeof line === "string").join("\n");
  return `<!doctype html>\n<html lang="${parts.language}">\n<head>\n${head}\n</head>\n<body>\n${parts.body}\n</body>\n</html>\n`;
}

/** What in a finished page its own policy would refuse; empty is right. */
export function refusedByPolicy(html: string): string[] {
  const refused: string[] = [];
  for (const [tag] of html.matchAll(/<[a-z][^>]*>/gi)) {
    if (/\sstyle\s*=/i.test(tag)) refused.push(`style attribute: ${tag}`);
    if (/\son[a-z]+\s*=/i.test(tag)) refused.push(`event attribute: ${tag}`);
    if (/^<style\b/i.test(tag)) refused.push(`inline style sheet: ${tag}`);
    if (/^<script\b/i.test(tag) && !/\ssrc\s*=\s*"\/(?!\/)/i.test(tag)) {
      refused.push(`script that is inline or foreign: ${tag}`);
    }
  }
  return refused;
}
