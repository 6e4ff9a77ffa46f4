/** Block helpers that take arguments; a block of another name asks for the field of that name. */
export const blockNames: readonly string[] = ["if", "unless", "each", "with", "in", "raw"];
