/**
 * Receives one word: `[start, end)` in UTF-16 code units of the whole text; `joined` when it belongs to the same
 * surface token as the word before it, as `n't` in `don't`.
 */
export type AddWord = (start: number, end: number, joined: boolean) => void;
