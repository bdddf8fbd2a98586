import {
  allScripts,
  downloadSize,
  filesOf,
  firstScreenSize,
  withImports,
} from "../scripts/extension-size.ts";
import type { Figure } from "./statistics.ts";

/** What opens when a key is created: the form, the one-time view and the texts, here the English ones. */
const CREATE = ["page-dialogs", "create-key-dialog", "en-all"];
/** What a visit rarely or never loads: the sealed hand-over, and all languages but one. German is the longest. */
const NOT_COUNTED = ["recipient-fields", "sealed-credentials-dialog", "en-all", "da-all"];

/** Computes the bytes of the extension as downloaded (brotli): first screen, what a create needs besides, and everything. */
export function measureBytes(): Figure[] {
  const first = withImports(["extension"]);
  const besides = (names: readonly string[]) =>
    downloadSize(new Set([...withImports(names)].filter((file) => !first.has(file))));
  const all = downloadSize(allScripts());
  const kilobytes = (name: string, bytes: number, goal: number, parts = {}): Figure => ({
    name,
    value: bytes / 1_000,
    goal,
    unit: "kB",
    parts,
  });
  return [
    kilobytes("first screen", firstScreenSize(), 90),
    kilobytes("create and one-time view, beyond the first screen", besides(CREATE), 25, {
      "texts, kB": besides(["en-all"]) / 1_000,
    }),
    kilobytes(
      "everything in one language, sealed hand-over aside",
      all - downloadSize(filesOf(NOT_COUNTED)),
      200,
      { "all files, kB": all / 1_000 },
    ),
  ];
}
