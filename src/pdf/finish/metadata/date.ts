/** An edition's calendar date as the instant at which files say they were made: midnight, UTC. */
export function instantOf(edition: string): string {
  return `${edition}T00:00:00Z`;
}

/** The same as a PDF date (ISO 32000-1, 7.9.4). */
export function pdfDateOf(edition: string): string {
  return `D:${edition.replaceAll("-", "")}000000Z`;
}
