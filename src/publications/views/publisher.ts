import { z } from "zod";
import type { PublisherRecord } from "../../records/register.ts";
import { country, date, words } from "../kinds.ts";
import { sayAlways, type Viewing } from "../viewing.ts";

const names = z
  .object({
    state: words("the state"),
    ministry: words("the ministry"),
  })
  .describe("the publisher's names in one language");

export const publisherView = z
  .object({
    state: words("the state's official name"),
    ministry: words("the ministry's name"),
    country: country("the home country"),
    edition: date("the date of the edition"),
    counterpart: names.describe("its names in Arabic; on an Arabic page, in French"),
  })
  .describe("who publishes");

/** The publisher as a masthead names it, in the page's language and in another. */
export function viewPublisher(
  viewing: Viewing,
  record: PublisherRecord,
): z.infer<typeof publisherView> {
  const named = (language: Viewing["language"]) => {
    const there = { ...viewing, language };
    return { state: sayAlways(there, record, "state"), ministry: sayMinistry(there, record) };
  };
  const inPage = (language: Viewing["language"]) => {
    const { state, ministry } = named(language);
    return { state: state.on(viewing.language), ministry: ministry.on(viewing.language) };
  };
  return {
    ...named(viewing.language),
    country: record.data.country,
    edition: record.data.edition,
    counterpart: inPage(viewing.language === "ar" ? "fr" : "ar"),
  };
}

function sayMinistry(viewing: Viewing, record: PublisherRecord) {
  const ministry = viewing.register.organisations.get(record.data.organisation);
  return ministry ? sayAlways(viewing, ministry, "name") : sayAlways(viewing, record, "state");
}
