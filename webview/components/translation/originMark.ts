import type { PhraseOrigin } from '../../../src/protocol/translation';

/** Where words of translations come from, the most usual first. */
export const ORIGINS: readonly PhraseOrigin[] = ['phraseTable', 'dictionary', 'glossary', 'copied'];

const MARKS: Readonly<Record<PhraseOrigin, string>> = { phraseTable: '●', dictionary: '◆', glossary: '★', copied: '○' };

/** A sign that tells an origin without colour. */
export function originMark(origin: PhraseOrigin): string {
	return MARKS[origin];
}
