/**
 * Receives one sentence: `[start, end)` in UTF-16 code units of the whole text, no white space at either end.
 */
export type AddSentence = (start: number, end: number) => void;
