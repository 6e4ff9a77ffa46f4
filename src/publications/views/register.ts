import { z } from "zod";
import { count, country, text, words } from "../kinds.ts";
import { listCountries } from "../subject.ts";
import { sayCountry, type Viewing } from "../viewing.ts";
import { agreementView, viewAgreement } from "./agreement.ts";
import { selectCountry, signedOn } from "./country.ts";
import { organisationView, viewOrganisation } from "./organisation.ts";
import { publisherView, viewPublisher } from "./publisher.ts";

export const registerView = z
  .object({
    publisher: publisherView,
    agreements: z.array(agreementView).describe("every agreement, earliest first"),
    countries: z.array(
      z
        .object({
          country: country("the country"),
          name: words("its name"),
          agreements: count("how many agreements"),
          programmes: count("how many programmes"),
          anchor: text("an id for links"),
        })
        .describe("a partner country"),
    ),
    organisations: z.array(organisationView),
  })
  .describe("a register view");

/** The whole register as a template sees it; needs the publisher's record. */
export function viewRegister(viewing: Viewing): z.infer<typeof registerView> | undefined {
  const { register } = viewing;
  if (!register.publisher) return undefined;
  const agreements = [...register.agreements.values()].toSorted((a, b) =>
    signedOn(a.data.signatures) < signedOn(b.data.signatures) ? -1 : 1,
  );
  return {
    publisher: viewPublisher(viewing, register.publisher),
    agreements: agreements.map((record) => viewAgreement(viewing, record)),
    countries: listCountries(register).map((code) => {
      const own = selectCountry(register, code);
      return {
        country: code,
        name: sayCountry(viewing, code),
        agreements: own.agreements.length,
        programmes: own.programmes.length,
        anchor: `country-${code.toLowerCase()}`,
      };
    }),
    organisations: [...register.organisations.values()].map((record) =>
      viewOrganisation(viewing, record),
    ),
  };
}
