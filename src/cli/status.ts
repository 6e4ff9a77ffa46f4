/** Exit statuses, as the README lists them. */
export const status = { done: 0, wrong: 1, usage: 2, environment: 3, interrupted: 130 } as const;
