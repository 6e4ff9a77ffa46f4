/** The public API: what a program of one's own may call. */
export { type Build, type BuildOptions, build } from "./build/build.ts";
export { type Format, formats } from "./build/format.ts";
export { type Prepared, prepare, type Sources } from "./build/prepare.ts";
export type { Code, Diagnostic, Place, Severity } from "./diagnostics/diagnostic.ts";
export { printDiagnostic } from "./diagnostics/print.ts";
export { type Disk, openDisk } from "./disk.ts";
export { type Language, languages } from "./language.ts";
export { type Extract, extract } from "./pdf/extract.ts";
