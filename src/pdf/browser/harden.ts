import type { Browser, HTTPRequest, Page } from "puppeteer";

/**
 * The page that documents are put into. Its own policy stands before any document comes, and a
 * document can only make it stricter (Content Security Policy 3, 8.1).
 */
const shell = `<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; form-action 'none'; base-uri 'none'"><title></title></head><body></body></html>`;

/**
 * Opens a page that runs no script and loads nothing: scripts off, policy, every request refused,
 * no network, no downloads. Each layer was seen to stop what another lets through.
 */
export async function openPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  await page.setOfflineMode(true);
  await page.setRequestInterception(true);
  page.on("request", refuse);
  page.on("dialog", (dialog) => void dialog.dismiss().catch(ignore));
  await page.setContent(shell, { waitUntil: "domcontentloaded" });
  return page;
}

/** Only what a page carries inside itself is let through. */
function refuse(request: HTTPRequest): void {
  const own = request.url().startsWith("data:") && !request.isNavigationRequest();
  const answer = own ? request.continue() : request.abort("blockedbyclient");
  answer.catch(ignore);
}

/** A request may have ended with its page before it was answered. */
function ignore(): void {}
