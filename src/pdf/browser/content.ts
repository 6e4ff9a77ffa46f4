// These functions run inside the browser: they may use nothing that stands outside them.

/**
 * Puts a document into the page that is kept. Style elements that are the same as before stay,
 * and with them their fonts, already decoded: this is what makes a kept page fast.
 */
export function putDocument(html: string): void {
  const next = new DOMParser().parseFromString(html, "text/html");
  const root = document.documentElement;
  for (const name of ["lang", "dir"]) {
    const value = next.documentElement.getAttribute(name);
    if (value === null) root.removeAttribute(name);
    else root.setAttribute(name, value);
  }
  document.title = next.title;
  // Font faces, which are large and seldom change, get a style element of their own.
  const wanted = [...next.querySelectorAll("style")].flatMap((style) => {
    const [faces = ""] = /^(?:\s*@font-face \{[^}]*\})*/.exec(style.textContent ?? "") ?? [];
    return [faces, (style.textContent ?? "").slice(faces.length)];
  });
  const present = [...document.head.querySelectorAll("style")];
  wanted.forEach((text, index) => {
    const style = present[index] ?? document.head.appendChild(document.createElement("style"));
    if (style.textContent !== text) style.textContent = text;
  });
  for (const style of present.slice(wanted.length)) style.remove();
  // What would act on the page itself: lead it away, or change where its links lead.
  for (const element of next.body.querySelectorAll("meta, base")) element.remove();
  document.body.replaceWith(document.adoptNode(next.body));
}

/** Fills each `span.page-number` of a link to `#id` with the id's page. */
export function fillNumbers(pages: Readonly<Record<string, number>>): boolean {
  const spans = [...document.querySelectorAll("span.page-number")];
  for (const span of spans) {
    const target = span.closest("a")?.getAttribute("href")?.replace(/^#/, "") ?? "";
    const id = [target, decodeURIComponent(target)].find((name) => Object.hasOwn(pages, name));
    span.textContent = id === undefined ? "" : String(pages[id]);
  }
  return spans.length > 0;
}

/** Makes each element that a mark names a figure whose text says the element's type. */
export function markStructure(
  marks: readonly { readonly selector: string; readonly type: string }[],
  prefix: string,
): void {
  for (const { selector, type } of marks) {
    for (const element of document.querySelectorAll(selector)) {
      if (element.getAttribute("aria-label")?.startsWith(prefix)) continue;
      const language = element.getAttribute("lang") ?? "";
      const expansion = element.getAttribute("title") ?? "";
      element.setAttribute("role", "figure");
      element.setAttribute("aria-label", `${prefix}${type}|${language}|${expansion}`);
    }
  }
}
