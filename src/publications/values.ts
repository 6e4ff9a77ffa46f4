import { directionOf, type Language } from "../language.ts";

/** Replaces what HTML gives a meaning to. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/**
 * A line of words in a language. In a page of another language it prints itself marked with
 * `lang` and `dir`: what is not translated appears in its source language and says so.
 * Handlebars prints by `toHTML`.
 */
export class Words {
  readonly text: string;
  readonly language: Language;
  /** The language of the page that the words stand in. */
  readonly page: Language;

  constructor(text: string, language: Language, page: Language) {
    this.text = text;
    this.language = language;
    this.page = page;
  }

  get translated(): boolean {
    return this.language === this.page;
  }

  /** The same words on a page of another language. */
  on(page: Language): Words {
    return new Words(this.text, this.language, page);
  }

  toHTML(): string {
    const html = escapeHtml(this.text);
    return this.translated ? html : `<span ${passage(this.language)}>${html}</span>`;
  }

  toString(): string {
    return this.text;
  }
}

/**
 * Running text of a record, as safe HTML blocks made from its Markdown, with each block's place
 * in `data-place`. Printed inside `div.prose`, marked as `Words` are.
 */
export class Prose {
  readonly html: string;
  readonly language: Language;
  readonly page: Language;

  constructor(html: string, language: Language, page: Language) {
    this.html = html;
    this.language = language;
    this.page = page;
  }

  toHTML(): string {
    const marks = this.language === this.page ? "" : ` ${passage(this.language)}`;
    return `<div class="prose"${marks}>${this.html}</div>`;
  }
}

function passage(language: Language): string {
  return `lang="${language}" dir="${directionOf(language)}"`;
}
