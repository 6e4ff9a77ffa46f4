import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Printer, withBrowser } from "../../src/pdf/browser/scope.ts";

/**
 * Ways to make a page load something, as a template or a record that got through every check might
 * hold them. URL stands for a server on this machine, FILE for a file of it.
 */
const payloads: Readonly<Record<string, string>> = {
  image: `<img src="URL/a.png">`,
  "image without scheme": `<img src="//HOST/a.png">`,
  "image set": `<img srcset="URL/a.png 1x, URL/b.png 2x">`,
  "lazy image": `<img loading="eager" src="URL/a.png" width="1" height="1">`,
  picture: `<picture><source srcset="URL/a.webp"><img src="URL/b.png"></picture>`,
  "style sheet": `<link rel="stylesheet" href="URL/a.css">`,
  prefetch: `<link rel="prefetch" href="URL/a">`,
  preload: `<link rel="preload" as="image" href="URL/a.png">`,
  modulepreload: `<link rel="modulepreload" href="URL/a.js">`,
  preconnect: `<link rel="preconnect" href="URL">`,
  "dns-prefetch": `<link rel="dns-prefetch" href="URL">`,
  prerender: `<link rel="prerender" href="URL/a">`,
  icon: `<link rel="icon" href="URL/a.ico">`,
  manifest: `<link rel="manifest" href="URL/a.json">`,
  "style import": `<style>@import url("URL/a.css");</style>`,
  "style background": `<style>body { background: url("URL/a.png"); }</style>`,
  "style attribute": `<p style="background-image: url('URL/a.png')">x</p>`,
  "style image-set": `<p style="background-image: image-set(url('URL/a.png') 1x)">x</p>`,
  "style content": `<style>p::before { content: url("URL/a.png"); }</style><p>x</p>`,
  "style list marker": `<ul style="list-style-image: url('URL/a.png')"><li>x</li></ul>`,
  "style cursor": `<p style="cursor: url('URL/a.cur'), auto">x</p>`,
  "style mask": `<p style="mask-image: url('URL/a.svg#m')">x</p>`,
  "style filter": `<p style="filter: url('URL/a.svg#f')">x</p>`,
  "style clip-path": `<p style="clip-path: url('URL/a.svg#c')">x</p>`,
  "style shape": `<p style="float: left; shape-outside: url('URL/a.png')">x</p>`,
  "style border": `<p style="border: 1px solid; border-image: url('URL/a.png') 1">x</p>`,
  "page background": `<style>@page { background: url("URL/a.png"); @top-left { content: url("URL/b.png"); } }</style>`,
  font: `<style>@font-face { font-family: f; src: url("URL/a.woff2"); } p { font-family: f; }</style><p>x</p>`,
  script: `<script src="URL/a.js"></script>`,
  "inline script": `<script>fetch("URL/a"); new Image().src = "URL/b";</script>`,
  "module script": `<script type="module">import "URL/a.js";</script>`,
  "script of events": `<img src="x:" onerror="fetch('URL/a')"><svg onload="fetch('URL/b')"></svg>`,
  websocket: `<script>new WebSocket("ws://HOST/a");</script>`,
  beacon: `<script>navigator.sendBeacon("URL/a", "x");</script>`,
  refresh: `<meta http-equiv="refresh" content="0; url=URL/a">`,
  base: `<base href="URL/"><img src="a.png"><link rel="stylesheet" href="a.css">`,
  frame: `<iframe src="URL/a"></iframe>`,
  "frame with document": `<iframe srcdoc="<img src='URL/a.png'><script>fetch('URL/b')</script>"></iframe>`,
  "frame by data": `<iframe src="data:text/html,<img src='URL/a.png'>"></iframe>`,
  frameset: `<frameset><frame src="URL/a"></frameset>`,
  object: `<object data="URL/a.svg"></object>`,
  embed: `<embed src="URL/a.pdf">`,
  video: `<video src="URL/a.mp4" poster="URL/a.png" autoplay></video>`,
  audio: `<audio src="URL/a.mp3" autoplay></audio>`,
  track: `<video><track default src="URL/a.vtt"></video>`,
  "svg image": `<svg><image href="URL/a.png" width="9" height="9"/></svg>`,
  "svg use": `<svg><use href="URL/a.svg#x"/></svg>`,
  "svg feImage": `<svg><filter id="f"><feImage href="URL/a.png"/></filter><rect filter="url(#f)" width="9" height="9"/></svg>`,
  "svg style": `<svg><style>@import url("URL/a.css"); rect { fill: url("URL/a.svg#p"); }</style><rect width="9" height="9"/></svg>`,
  "svg foreign object": `<svg><foreignObject width="9" height="9"><img src="URL/a.png"/></foreignObject></svg>`,
  "image of svg": `<img src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'><image href='URL/a.png' width='9' height='9'/></svg>">`,
  form: `<form action="URL/a" id="f"><input type="image" src="URL/b.png"></form><script>f.submit()</script>`,
  input: `<input type="image" src="URL/a.png">`,
  ping: `<a href="#x" ping="URL/a" autofocus>x</a>`,
  portal: `<portal src="URL/a"></portal><fencedframe src="URL/b"></fencedframe>`,
  "xml style sheet": `<?xml-stylesheet href="URL/a.css"?><p>x</p>`,
  "speculation rules": `<script type="speculationrules">{"prefetch":[{"source":"list","urls":["URL/a"]}]}</script>`,
  "table background": `<table background="URL/a.png"><tr><td background="URL/b.png">x</td></tr></table>`,
  "body background": `</head><body background="URL/a.png"><p>x</p>`,
};

const files: Readonly<Record<string, string>> = {
  "image of a file": `<img src="file:///etc/hostname" alt="gone">`,
  "frame of a file": `<iframe src="file:///etc/passwd"></iframe>`,
  "object of a file": `<object data="file:///etc/passwd" type="text/plain">gone</object>`,
  "refresh to a file": `<meta http-equiv="refresh" content="0; url=file:///etc/passwd">`,
};

let server: Server;
let requests: string[] = [];
let address = "";

beforeAll(async () => {
  server = createServer((request, response) => {
    requests.push(request.url ?? "");
    response.end("x");
  });
  server.on("connection", () => requests.push("connection"));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

const pageOf = (payload: string) =>
  `<!doctype html><html lang="fr"><head><title>x</title></head><body><h1>Titre</h1>${payload
    .replaceAll("URL", `http://${address}`)
    .replaceAll("HOST", address)}</body></html>`;

const print = (browser: Printer, payload: string) =>
  browser.withSheet(pageOf(payload), (sheet) => sheet.print({ tagged: true }));

describe("a page that wants to load something", () => {
  it("has at least forty ways to try", () => {
    expect(Object.keys(payloads).length).toBeGreaterThanOrEqual(40);
  });

  it("reaches a server when it is let", async () => {
    await fetch(`http://${address}/canary`);
    expect(requests).toContain("/canary");
    requests = [];
  });

  it("is printed without a request, whatever it holds", async () => {
    const reached: Record<string, readonly string[]> = {};
    await withBrowser({ processes: 1 }, async (browser) => {
      for (const [name, payload] of Object.entries(payloads)) {
        await print(browser, payload);
        if (requests.length > 0) reached[name] = requests;
        requests = [];
      }
      // Time for what comes late: refreshes, beacons, prefetches.
      await new Promise((resolve) => setTimeout(resolve, 1000));
    });
    expect(reached).toEqual({});
    expect(requests).toEqual([]);
  });

  it("shows nothing of the machine's files", async () => {
    await withBrowser({ processes: 1 }, async (browser) => {
      const plain = await print(browser, "");
      for (const payload of Object.values(files)) {
        const bytes = await print(browser, payload);
        expect(Buffer.from(bytes).toString("latin1")).not.toContain("root:");
        expect(bytes.length).toBeLessThan(plain.length + 8000);
      }
    });
  });

  it("runs no script", async () => {
    const html = pageOf(
      `<p id="x">before</p><script>document.title = "run"; x.textContent = "after"</script>`,
    );
    await withBrowser({ processes: 1 }, async (browser) => {
      const bytes = await browser.withSheet(html, (sheet) => sheet.print({ tagged: false }));
      expect(Buffer.from(bytes).toString("latin1")).toContain("/Title (x)");
    });
  });
});
