import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { HEADERS } from "../../src/app/policy.ts";
import type { Ends } from "./ends.ts";
import type { Harness } from "./harness.ts";
import type { Run } from "./record.ts";

/** A browser that says nothing for so long, in milliseconds, has failed. */
const SILENCE = 60_000;

export interface Served {
  readonly address: string;
  /** What the browser computed of every query; rejects with what it says has failed, or when it falls silent. */
  readonly runs: Promise<readonly Run[]>;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString("utf8");
}

function typeOf(path: string): string {
  if (path === "/") return "text/html; charset=utf-8";
  return path.endsWith(".js") ? "text/javascript; charset=utf-8" : "application/json";
}

/** Serves the page to one browser, with the app's own headers, and takes what it tells. */
export async function serveHarness(
  harness: Harness,
  queries: readonly string[],
  ends: Ends,
): Promise<Served> {
  const files = new Map([...harness, ["/queries", JSON.stringify(queries)]]);
  const runs: Run[] = [];
  let finish: (runs: readonly Run[]) => void = () => {};
  let fail: (why: unknown) => void = () => {};
  const all = new Promise<readonly Run[]>((resolve, reject) => {
    finish = resolve;
    fail = reject;
  });
  // Nobody may be waiting yet when it fails.
  all.catch(() => {});
  const silent = () =>
    fail(new Error(`no word for ${SILENCE / 1000} s, after ${runs.length} of ${queries.length} scenarios`));
  const timer = setTimeout(silent, SILENCE);

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    timer.refresh();
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    const path = request.url ?? "/";
    if (request.method === "POST") {
      const told: unknown = JSON.parse(await bodyOf(request));
      if (path === "/run") runs.push(told as Run);
      else fail(new Error(String(told)));
      response.writeHead(204).end();
      if (runs.length === queries.length) finish(runs);
      return;
    }
    const text = files.get(path);
    if (text === undefined) response.writeHead(404).end();
    else response.writeHead(200, { "Content-Type": typeOf(path) }).end(text);
  };
  const server = createServer((request, response) => {
    answer(request, response).catch(fail);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  ends.add(() => {
    clearTimeout(timer);
    server.closeAllConnections();
    server.close();
  });
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, runs: all };
}
