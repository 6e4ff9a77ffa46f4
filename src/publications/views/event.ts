import { z } from "zod";
import { endOf } from "../../records/date.ts";
import { instruments } from "../../records/schema/agreement.ts";
import { code, date, text, words } from "../kinds.ts";
import type { AgreementView } from "./agreement.ts";
import type { ProgrammeView } from "./programme.ts";

export const eventView = z
  .object({
    kind: code(["signature", "component", "programmeEnd"], "the kind of event"),
    name: words("the agreement, component or programme"),
    instrument: code(instruments, "for a signature, the kind of instrument").nullable(),
    start: date("when it happened or began"),
    end: date("when it ended, for a period").nullable(),
    drawn: text("the day at which a calendar draws its start: an end of 2020 is 2020-12-31"),
  })
  .describe("an event of the calendar");

export type EventView = z.infer<typeof eventView>;

/**
 * Signatures or their sessions, periods of components and ends of programmes, as far as they are
 * dated, earliest first; nothing where there are not two to compare.
 */
export function viewEvents(
  agreements: readonly AgreementView[],
  programmes: readonly ProgrammeView[],
): EventView[] {
  const events = [
    ...agreements.flatMap(signatureOf),
    ...programmes.flatMap(({ components }) => components.flatMap(periodOf)),
    ...programmes.flatMap(endingOf),
  ];
  return events.length < 2 ? [] : events.toSorted((a, b) => (a.drawn < b.drawn ? -1 : 1));
}

function signatureOf({ name, instrument, dated }: AgreementView): EventView[] {
  return dated
    ? [{ kind: "signature", name, instrument, start: dated, end: null, drawn: dated }]
    : [];
}

function periodOf({ name, from, to }: ProgrammeView["components"][number]): EventView[] {
  return from && to
    ? [{ kind: "component", name, instrument: null, start: from, end: to, drawn: from }]
    : [];
}

function endingOf({ name, end }: ProgrammeView): EventView[] {
  return end
    ? [{ kind: "programmeEnd", name, instrument: null, start: end, end: null, drawn: endOf(end) }]
    : [];
}
