import { expect, test } from "vitest";
import { vocabulary } from "../../src/document/vocabulary.ts";
import { supported } from "../../src/word/supported.ts";

test("every element and class of the vocabulary has a form in Word", () => {
  const classesOf = Object.entries(vocabulary).map(([name, { classes }]) => [
    name,
    Object.keys(classes ?? {}).toSorted(),
  ]);
  const forms = Object.entries(supported).map(([name, classes]) => [name, classes.toSorted()]);
  expect(Object.fromEntries(forms)).toEqual(Object.fromEntries(classesOf));
});
