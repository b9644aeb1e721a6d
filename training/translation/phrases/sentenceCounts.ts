import type { PhraseNumbers } from './phraseNumbers';
import { NO_PHRASE } from './phraseNumbers';

/** In how many sentences each phrase stands, by its number. */
export function sentenceCounts(numbers: PhraseNumbers, sentences: Iterable<Int32Array>): Uint32Array {
	const counts = new Uint32Array(numbers.size);
	const last = new Int32Array(numbers.size).fill(-1);
	let sentence = 0;
	for (const words of sentences) {
		for (let start = 0; start < words.length; start++) {
			let phrase = NO_PHRASE;
			for (let end = start; end < words.length; end++) {
				phrase = numbers.find(phrase, words[end]);
				if (phrase === NO_PHRASE) break;
				if (last[phrase] !== sentence) counts[phrase]++;
				last[phrase] = sentence;
			}
		}
		sentence++;
	}
	return counts;
}
