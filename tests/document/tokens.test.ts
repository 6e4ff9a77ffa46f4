import { describe, expect, test } from "vitest";
import { tokens } from "../../src/document/theme/tokens.ts";

/** Relative luminance of a colour (WCAG 2.2). */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

describe("the colours that words are set in", () => {
  test.each(["ink", "soft", "accent"] as const)(
    "%s reads on paper and on the wash (WCAG AA)",
    (name) => {
      expect(contrast(tokens.colour[name], tokens.colour.paper)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(tokens.colour[name], tokens.colour.wash)).toBeGreaterThanOrEqual(4.5);
    },
  );

  test("differ in grey: accent is darker than tint by half, tint than line", () => {
    const { accent, tint, line } = tokens.colour;
    expect(luminance(accent)).toBeLessThan(luminance(tint) / 2);
    expect(luminance(tint)).toBeLessThan(luminance(line));
  });
});
