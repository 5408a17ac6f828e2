import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import { HEADERS } from "../src/app/policy.ts";

/** A link may carry a long scenario; Node by itself answers 431 above 16 kB. The page, not the server, says what is too long. */
const LONGEST_HEAD = 256 * 1024;

/**
 * `vite preview` finds /lab in lab.html by itself, but answers an unknown address with an empty body where hosts of
 * static files send 404.html, and does not send /zh on to /zh/.
 */
export function notFoundPage(): Plugin {
  return {
    name: "crease:not-found",
    configurePreviewServer(server) {
      // Node reads this property of the server at every connection.
      Object.assign(server.httpServer, { maxHeaderSize: LONGEST_HEAD });
      const dist = join(server.config.root, server.config.build.outDir);
      return () => {
        // By now the address of a page has been rewritten to that of its file.
        server.middlewares.use((request, response, next) => {
          const [path, query] = (request.url ?? "/").split("?");
          const file = join(dist, path);
          if (path.endsWith(".html") && existsSync(file)) return next();
          for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
          if (existsSync(join(file, "index.html"))) {
            response.statusCode = 301;
            response.setHeader("Location", `${path}/${query === undefined ? "" : `?${query}`}`);
            return response.end();
          }
          response.statusCode = 404;
          response.setHeader("Content-Type", "text/html; charset=utf-8");
          response.end(readFileSync(join(dist, "404.html")));
        });
      };
    },
  };
}

/** `npm run dev`: pages are rendered when asked for. Without the policy, because style sheets arrive as <style>. */
export function pagesInDevelopment(): Plugin {
  return {
    name: "crease:pages",
    apply: "serve",
    configureServer(server) {
      server.middlewares.use(async (request, response, next) => {
        try {
          const path = (request.url ?? "/").split("?")[0];
          const { pages, renderDocument } = (await server.ssrLoadModule(
            "/src/app/prerender.tsx",
          )) as typeof import("../src/app/prerender.tsx");
          const page = pages.find((one) => one.path === path);
          if (page === undefined) return next();
          const html = renderDocument({
            ...page,
            site: "",
            styles: [],
            fonts: [],
            preloads: [],
            modules: [`/${page.entry}`],
            body: page.render(),
            policy: false,
          });
          response.setHeader("Content-Type", "text/html; charset=utf-8");
          response.end(await server.transformIndexHtml(path, html));
        } catch (error) {
          next(error);
        }
      });
    },
  };
}
