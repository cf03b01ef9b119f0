/** The language of the page. */
export type Language = 'zh' | 'en';

export function languageOf(document: Document): Language {
  return document.documentElement.lang.startsWith('en') ? 'en' : 'zh';
}

/** The one of these two texts that is in the language. */
export function pick(language: Language, chinese: string, english: string): string {
  return language === 'zh' ? chinese : english;
}
