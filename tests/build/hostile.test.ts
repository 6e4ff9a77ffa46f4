import { cp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fromHtml } from "hast-util-from-html";
import { describe, expect, test } from "vitest";
import { build } from "../../src/build/build.ts";
import { openDisk } from "../../src/disk.ts";
import { findAll } from "../../src/document/tree.ts";
import { normalise, readHtmlBlocks } from "../support/html-blocks.ts";
import { readBody } from "../support/html-file.ts";
import { type Files, readFiles, repository, withProject } from "../support/projects.ts";
import { readWordBlocks } from "../support/word-blocks.ts";

const head = "---\neach: agreement\ntitle: '{{name}}'\nfile: '{{fileName}}'\n---\n";
const secret = "a text outside of the project";

/** A template that prints an agreement's name and objective, with more below it. */
const page = (more: string) =>
  `${head}<h1>{{name}}</h1>\n{{#if objective}}<p>{{objective}}</p>{{/if}}\n${more}\n`;

/**
 * Builds one agreement with a template of its own. Beside the project lies a secret: it is neither
 * changed nor printed, and nothing new lies beside it.
 */
async function buildHostile(
  files: Files,
  change?: (project: string, outside: string) => Promise<void>,
) {
  return withProject("one-agreement", {}, async (outside) => {
    const project = join(outside, "project");
    await cp(join(outside, "records"), join(project, "records"), { recursive: true });
    await cp(
      join(repository, "tests/cases/two-files-one-name/templates/messages"),
      join(project, "templates/messages"),
      { recursive: true },
    );
    for (const [path, content] of Object.entries({ "templates/card.hbs": page(""), ...files })) {
      await writeFile(join(project, path), content);
    }
    await writeFile(join(outside, "secret.hbs"), page(`<p>${secret}</p>`));
    await change?.(project, outside);
    const before = [...(await readFiles(outside)).keys()].filter(
      (file) => !file.startsWith("project/"),
    );
    const out = await openDisk(join(project, "out"), { create: true });
    const sources = { disk: await openDisk(project), records: "records", templates: "templates" };
    const { diagnostics, outputs } = await build(sources, { out, formats: ["html", "docx"] });
    const after = await readFiles(outside);
    expect([...after.keys()].filter((file) => !file.startsWith("project/"))).toEqual(before);
    expect(after.get("secret.hbs")?.toString()).toBe(page(`<p>${secret}</p>`));
    const written = [...after.keys()].flatMap((file) =>
      file.startsWith("project/out/") ? [file.slice("project/out/".length)] : [],
    );
    const html = await Promise.all(
      written.filter((file) => file.endsWith(".html")).map((file) => out.readText(file)),
    );
    const word = await Promise.all(
      written.filter((file) => file.endsWith(".docx")).map((file) => out.readBytes(file)),
    );
    expect(html.join("\n")).not.toContain(secret);
    const codes = diagnostics.map(({ code }) => code);
    return { codes, files: outputs.map(({ file }) => file), written, html, word };
  });
}

/** Templates that try to run, fetch, read or write what they must not, and how each is told. */
const templates: readonly (readonly [name: string, template: string, code: string])[] = [
  ["a script", page("<script>fetch('https://example.org')</script>"), "DOCUMENT_ELEMENT_UNKNOWN"],
  ["a frame", page('<iframe src="https://example.org"></iframe>'), "DOCUMENT_ELEMENT_UNKNOWN"],
  [
    "an image by URL",
    page('<img src="https://example.org/x.png" alt="">'),
    "DOCUMENT_ELEMENT_UNKNOWN",
  ],
  ["an image by path", page('<img src="../../secret.png" alt="">'), "DOCUMENT_ELEMENT_UNKNOWN"],
  [
    "a style sheet",
    page('<link rel="stylesheet" href="https://example.org/x.css">'),
    "DOCUMENT_ELEMENT_UNKNOWN",
  ],
  [
    "styles",
    page("<style>p { background: url(https://example.org) }</style>"),
    "DOCUMENT_ELEMENT_UNKNOWN",
  ],
  ["an object", page('<object data="file:///etc/passwd"></object>'), "DOCUMENT_ELEMENT_UNKNOWN"],
  [
    "a refresh",
    page('<meta http-equiv="refresh" content="0;url=https://example.org">'),
    "DOCUMENT_ELEMENT_UNKNOWN",
  ],
  ["a handler", page('<p onclick="alert(1)">x</p>'), "DOCUMENT_ATTRIBUTE_UNKNOWN"],
  [
    "a style attribute",
    page('<p style="background:url(//example.org)">x</p>'),
    "DOCUMENT_ATTRIBUTE_UNKNOWN",
  ],
  ["a link that runs", page('<p><a href="javascript:alert(1)">x</a></p>'), "DOCUMENT_LINK_REFUSED"],
  ["a link to a file", page('<p><a href="file:///etc/passwd">x</a></p>'), "DOCUMENT_LINK_REFUSED"],
  ["a link of data", page('<p><a href="data:text/html,x">x</a></p>'), "DOCUMENT_LINK_REFUSED"],
  ["a link from a record's text", page('<p><a href="{{name}}">x</a></p>'), "DOCUMENT_LINK_REFUSED"],
  ["a constructor", page("<p>{{name.constructor}}</p>"), "TEMPLATE_PATH_UNKNOWN"],
  ["a prototype", page("<p>{{__proto__.polluted}}</p>"), "TEMPLATE_PATH_UNKNOWN"],
  [
    "lookup of a constructor",
    page('<p>{{lookup this "constructor"}}</p>'),
    "TEMPLATE_PATH_UNKNOWN",
  ],
  ["a helper that there is not", page('<p>{{require "fs"}}</p>'), "TEMPLATE_HELPER_UNKNOWN"],
  ["a partial by path", page("{{> ../../secret}}"), "TEMPLATE_PARTIAL_UNKNOWN"],
  [
    "a partial that calls itself",
    page('{{#*inline "a"}}{{> a}}{{/inline}}{{> a}}'),
    "TEMPLATE_RENDER_FAILED",
  ],
  ["HTML unchecked", page("<p>{{{name}}}</p>"), "TEMPLATE_OUTPUT_RAW"],
  ["an unquoted attribute", page("<p class={{name}}>x</p>"), "TEMPLATE_ATTRIBUTE_UNQUOTED"],
  [
    "blocks in blocks",
    page(`${"{{#if name}}".repeat(3_000)}x${"{{/if}}".repeat(3_000)}`),
    "TEMPLATE_TOO_DEEP",
  ],
  [
    "elements in elements",
    page(`${"<div>".repeat(5_000)}${"</div>".repeat(5_000)}`),
    "TEMPLATE_TOO_DEEP",
  ],
  ["five megabytes", page("<p>mot</p>".repeat(500_000)), "TEMPLATE_TOO_LARGE"],
  [
    "keys in keys",
    page("").replace("each:", `x: {${"b: ".repeat(9_000)}}\neach:`),
    "TEMPLATE_YAML_INVALID",
  ],
  [
    "aliases",
    page("").replace("each:", "a: &a [x, x]\nb: [*a, *a]\neach:"),
    "TEMPLATE_FIELD_UNKNOWN",
  ],
  ["JavaScript as front matter", page("").replace("---", "---js"), "TEMPLATE_FRONT_MATTER_MISSING"],
];

describe("a hostile template is told, and nothing is made of it", () => {
  test.each(templates)("%s", async (_, template, code) => {
    const { codes, files } = await buildHostile({ "templates/card.hbs": template });
    expect(codes).toContain(code);
    expect(files).toEqual([]);
    expect(Object.prototype).not.toHaveProperty("polluted");
  });
});

describe("a file name that leads elsewhere is told, and nothing is written", () => {
  test.each([
    "../../escaped",
    "..",
    "/etc/escaped",
    "a/b",
    "a\\b",
    "con",
    "NUL",
    "com1.fr",
    ".hidden",
    "ends.",
    "аgreement",
    "n\u202eame",
    "x".repeat(300),
  ])("%s", async (name) => {
    const template = page("").replace("'{{fileName}}'", JSON.stringify(name));
    const { codes, written } = await buildHostile({ "templates/card.hbs": template });
    expect(codes.some((code) => /FILE_NAME_INVALID$/.test(code))).toBe(true);
    expect(written).toEqual(["manifest.json"]);
  });
});

describe("links that lead out of the project are told, and not followed", () => {
  test.each(["templates/stolen.hbs", "templates/partials", "templates/messages/fr.yaml"])(
    "%s",
    async (path) => {
      const { codes } = await buildHostile({}, async (project, outside) => {
        await rm(join(project, path), { force: true });
        await symlink(
          path.endsWith(".hbs") ? join(outside, "secret.hbs") : outside,
          join(project, path),
        );
      });
      expect(codes).toContain("TEMPLATE_FILE_OUTSIDE");
    },
  );
});

/** Texts that some program along the way could take for code: each is printed as it stands. */
const harmless: readonly string[] = [
  "{{publisher.state}} {{{name}}} {{> masthead}} {{#each x}}",
  "$" + "{process.exit(1)} <%= x %> #{x}",
  "{d.name} {#loop}{/loop} [[x]] {%image} +++INS x+++",
  "<script>alert(1)</script><img src=x onerror=alert(1)>",
  "</title></p></body> <!-- --> ]]> <![CDATA[",
  "javascript:alert(1) file:///etc/passwd https://example.org/x.png",
  '=HYPERLINK("https://example.org") @SUM(1) +1 -1',
  'INCLUDETEXT "c:\\x" MERGEFIELD x DDEAUTO cmd',
  "&lt;b&gt; &#x202e; &amp;amp; %3Cscript%3E",
  "../../etc/passwd ..\\..\\x C:\\x //host/share",
  "' OR 1=1 -- \" ; rm -rf / | `id` $(id)",
  "%PDF-1.7 (x) Tj ET endstream endobj /JS (x) \\101",
];

describe("a text that looks like code is printed as it stands", () => {
  test.each(harmless)("%s", async (text) => {
    const wanted = normalise(text);
    const record = (source: string) =>
      source
        .replace(/^name: .*$/m, `name: ${JSON.stringify(text)}`)
        .replace(/^objective: .*$/m, `objective: ${JSON.stringify(text)}`);
    const { codes, html, word } = await buildHostile({}, async (project) => {
      const file = join(project, "records/agreements/tn.md");
      await writeFile(file, record(await readFile(file, "utf8")));
    });
    expect(codes).toEqual([]);
    for (const file of html) expect(readHtmlBlocks(readBody(file)).body).toEqual([wanted, wanted]);
    for (const file of word) expect(readWordBlocks(file).body).toEqual([wanted, wanted]);
    expect([html.length, word.length]).toEqual([1, 1]);
    const running = html.flatMap((file) =>
      findAll(fromHtml(file), ({ tagName }) =>
        ["script", "img", "iframe", "object"].includes(tagName),
      ),
    );
    expect(running).toEqual([]);
  });
});
