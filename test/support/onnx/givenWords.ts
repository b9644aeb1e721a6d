import type { SentenceWords } from '../../../src/core/doc/sentenceWords';

/** A text whose sentences are lines and whose words stand between spaces; all are English. */
export function givenWords(text: string): SentenceWords {
	const starts: number[] = [];
	const ends: number[] = [];
	const sentences = [0];
	for (const line of text.matchAll(/[^\n]+/gu)) {
		for (const word of line[0].matchAll(/\S+/gu)) {
			starts.push(line.index + word.index);
			ends.push(line.index + word.index + word[0].length);
		}
		sentences.push(starts.length);
	}
	return {
		text,
		starts: Int32Array.from(starts),
		ends: Int32Array.from(ends),
		languages: new Uint8Array(starts.length).fill(1),
		sentences: Int32Array.from(sentences),
	};
}
