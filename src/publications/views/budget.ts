import { z } from "zod";
import type { Money } from "../../records/money.ts";
import { flag, money, text, words } from "../kinds.ts";
import { type ProgrammeView, total } from "./programme.ts";

const shareView = z
  .object({
    name: words("the component or the implementer"),
    amount: money("the amount"),
  })
  .describe("a share of a budget");

export const budgetView = z
  .object({
    currency: text("ISO 4217 code"),
    estimated: flag("whether one of its amounts is an estimate"),
    components: z.array(shareView).describe("by component"),
    implementers: z.array(shareView).describe("by implementer, where one is known"),
    unassigned: money("what has no known implementer").nullable(),
  })
  .describe("the money of all programmes in one currency");

export type BudgetView = z.infer<typeof budgetView>;

type Component = ProgrammeView["components"][number];
type Budgeted = Component & { readonly budget: Money };

/** The budgets of programmes by currency: amounts of different currencies share no sum and no scale. */
export function viewBudgets(programmes: readonly ProgrammeView[]): BudgetView[] {
  const components = programmes.flatMap((programme) => programme.components).filter(hasBudget);
  const currencies = new Set(components.map(({ budget }) => budget.currency));
  return [...currencies].map((currency) =>
    viewBudget(
      currency,
      components.filter(({ budget }) => budget.currency === currency),
    ),
  );
}

function hasBudget(component: Component): component is Budgeted {
  return component.budget !== null;
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
    estimated: components.some(({ budget }) => budget.estimated),
    components: components.map(({ name, budget }) => ({ name, amount: budget })),
    implementers: [...implementers.values()].flatMap(({ id, short }) =>
      amountOf(id).map((amount) => ({ name: short, amount })),
    ),
    unassigned: amountOf(undefined)[0] ?? null,
  };
}
