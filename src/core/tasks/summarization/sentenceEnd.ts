/** A word that is the mark at the end of a sentence. */
export const SENTENCE_END = /^[.。!！?？…]+$/u;
