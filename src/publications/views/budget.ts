import { z } from "zod";
import type { Money } from "../../records/money.ts";
import { flag, money, text, words } from "../kinds.ts";
import { type ProgrammeView, total } from "./programme.ts";

const componentShareView = z
  .object({
    name: words("the component"),
    programme: words("its programme"),
    amount: money("the amount"),
  })
  .describe("a component's share of a budget");

const implementerShareView = z
  .object({ name: words("the implementer"), amount: money("the amount") })
  .describe("an implementer's share of a budget");

export const budgetView = z
  .object({
    currency: text("ISO 4217 code"),
    estimated: flag("whether one of its amounts is an estimate"),
    several: flag("whether its components are of several programmes"),
    components: z.array(componentShareView).describe("by component"),
    implementers: z.array(implementerShareView).describe("by implementer, where one is known"),
    unassigned: money("what has no known implementer").nullable(),
  })
  .describe("the money of all programmes in one currency");

export type BudgetView = z.infer<typeof budgetView>;

type Component = ProgrammeView["components"][number];

/** A component that has a budget, with its programme. */
interface Budgeted extends Component {
  readonly budget: Money;
  readonly programme: ProgrammeView["name"];
}

/** The budgets of programmes by currency: amounts of different currencies share no sum and no scale. */
export function viewBudgets(programmes: readonly ProgrammeView[]): BudgetView[] {
  const components = programmes.flatMap(budgetedOf);
  const currencies = new Set(components.map(({ budget }) => budget.currency));
  return [...currencies].map((currency) =>
    viewBudget(
      currency,
      components.filter(({ budget }) => budget.currency === currency),
    ),
  );
}

function budgetedOf({ name: programme, components }: ProgrammeView): readonly Budgeted[] {
  return components.flatMap(({ budget, ...rest }) =>
    budget ? { ...rest, budget, programme } : [],
  );
}

function viewBudget(currency: string, components: readonly Budgeted[]): BudgetView {
  const organisations = components.flatMap(({ implementer }) => implementer ?? []);
  const implementers = new Map(organisations.map((one) => [one.id, one]));
  const amountOf = (wanted: string | undefined) =>
    total(
      components
        .filter(({ implementer }) => implementer?.id === wanted)
        .map(({ budget }) => budget),
    );
  return {
    currency,
    several: new Set(components.map(({ programme }) => programme)).size > 1,
    estimated: components.some(({ budget }) => budget.estimated),
    components: components.map(({ name, programme, budget }) => ({
      name,
      programme,
      amount: budget,
    })),
    implementers: [...implementers.values()].flatMap(({ id, short }) =>
      amountOf(id).map((amount) => ({ name: short, amount })),
    ),
    unassigned: amountOf(undefined)[0] ?? null,
  };
}
