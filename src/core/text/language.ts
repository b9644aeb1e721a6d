/** A language that the core analyzes. */
export type Language = 'zh' | 'en';

/** The languages in the order of their ids in a dense column. */
export const LANGUAGES: readonly Language[] = ['zh', 'en'];

/** What a document's language may be set to; `auto` decides by the script of each run. */
export type LanguageSetting = Language | 'auto';
