/**
 * The code unit that stands in a block's text for a line end, or the border of a table cell, that no sentence crosses.
 * It is one unit long like what it replaces, so that offsets stay; all tokenizers know it as white space.
 */
export const PARAGRAPH_BREAK = '\u2029';
