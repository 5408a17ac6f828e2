import { posix } from "node:path";
import { importsOf } from "./imports.ts";
import { lineOf, type Source } from "./source.ts";
import { MAY_START_WORKER, type Room, roomOf, WORKER } from "./table.ts";

const within = (path: string, roots: readonly string[]) => roots.some((root) => path.startsWith(root));

function packageFault(room: Room, specifier: string): string | null {
  if (specifier.startsWith("node:")) return room.node ? null : "may not use Node";
  if (specifier.startsWith("/")) return "must import by a relative path or a package name";
  const fits = room.packages.some(
    (name) => specifier === name || specifier.startsWith(name.endsWith("/") ? name : `${name}/`),
  );
  return fits ? null : "may not use this package";
}

function pathFault(room: Room, from: string, target: string, typeOnly: boolean): string | null {
  if (!typeOnly && target.startsWith(WORKER) && !within(from, MAY_START_WORKER)) {
    return "may only import types of the worker";
  }
  if (target.startsWith(room.path) || within(target, room.values)) return null;
  if (within(target, room.types)) return typeOnly ? null : "may only import types from there";
  return "may not import from there";
}

/** Faults of one file against the import table, as sentences "path:line room: import says why". */
export function importFaults(source: Source): string[] {
  const room = roomOf(source.path);
  const faults: string[] = [];
  for (const { specifier, typeOnly, offset } of importsOf(source)) {
    let fault: string | null;
    // Tools load what the build has written; the app's own imports must all be seen.
    if (specifier === null) fault = room.node ? null : "is not a literal, nobody can say where it leads";
    else if (specifier.startsWith(".")) {
      const plain = specifier.replace(/[?#].*$/, "");
      fault = pathFault(room, source.path, posix.join(posix.dirname(source.path), plain), typeOnly);
    } else fault = packageFault(room, specifier);
    if (fault !== null) {
      faults.push(
        `${source.path}:${lineOf(source, offset)} imports ${specifier ?? "an expression"}: ${room.path} ${fault}`,
      );
    }
  }
  return faults;
}
