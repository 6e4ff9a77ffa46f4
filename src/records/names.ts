import { type Diagnostic, error } from "../diagnostics/diagnostic.ts";
import { isLanguage, type Language } from "../language.ts";
import { namePattern } from "./schema/fields.ts";

/** What a file's name says: the record's name, and the language where it is a translation. */
export interface FileName {
  readonly name: string;
  readonly translation: Language | undefined;
}

/** Names that Windows keeps for devices, whatever their ending. */
const devices = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/;

/**
 * Reads `kw-2019.md` or `kw-2019.ar.md`. As names are lower-case letters a-z, digits and hyphens,
 * no two of them differ by case or look alike only.
 */
export function readFileName(fileName: string, file: string): FileName | Diagnostic {
  const [name = "", ...endings] = fileName.split(".");
  const word = endings.length === 2 ? endings[0] : undefined;
  if (endings.at(-1) !== "md" || endings.length > 2) return wrong("ending", fileName, file);
  if (!namePattern.test(name)) return wrong("characters", fileName, file);
  if (devices.test(name)) return wrong("device", fileName, file);
  if (word === undefined) return { name, translation: undefined };
  return isLanguage(word) ? { name, translation: word } : wrong("language", fileName, file);
}

function wrong(
  reason: "ending" | "characters" | "device" | "language",
  found: string,
  file: string,
): Diagnostic {
  return error("RECORD_FILE_NAME", { file: printable(file) }, { reason, found: printable(found) });
}

/** A name as it can be shown anywhere: what is not plain is escaped. */
function printable(name: string): string {
  return name.replace(
    /[^\x20-\x7e]/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
}
