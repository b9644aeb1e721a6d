import { CharacterClass } from '../../text/characterClass';

/** White space as Unicode has it, and as Rust's `char::is_whitespace` tells it. */
export const WHITE_SPACE = new CharacterClass(/\p{White_Space}/u);

/** What BERT takes for punctuation: the general category, and every mark of ASCII, of which some are symbols. */
export const PUNCTUATION = new CharacterClass(/[!-/:-@[-`{-~\p{P}]/u);

/** Digits and other numbers, as Rust's `char::is_numeric` tells them. */
export const NUMERIC = new CharacterClass(/\p{N}/u);

/** What a word is made of for `\w` (UTS #18, annex C). */
export const WORD = new CharacterClass(/[\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\p{Join_Control}]/u);

/** Marks that combine with the character before them. */
export const MARK = new CharacterClass(/\p{M}/u);

/** Marks without a width of their own. */
export const NONSPACING_MARK = new CharacterClass(/\p{Mn}/u);
