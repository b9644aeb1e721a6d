/** A word and its two tags. */
export interface TaggedWord {
	readonly form: string;
	readonly upos: string;
	readonly xpos: string;
}

/** Tags that a word takes from its parts only when no other part has one. */
const WEAK = new Set(['PART', 'AUX', 'PUNCT']);

/**
 * The same text cut by another standard, with tags carried over: a word of several gold words takes the tag of its head (the
 * last that is not a particle), parts of a gold word take its tag; where the two cut across each other the gold words stay.
 */
export function recut(gold: readonly TaggedWord[], words: readonly string[]): TaggedWord[] {
	const result: TaggedWord[] = [];
	let i = 0;
	let j = 0;
	while (i < gold.length && j < words.length) {
		const goldStart = i;
		const wordStart = j;
		let goldLength = gold[i++].form.length;
		let wordLength = words[j++].length;
		while (goldLength !== wordLength) {
			if (goldLength < wordLength) {
				goldLength += gold[i++].form.length;
			} else {
				wordLength += words[j++].length;
			}
		}
		result.push(...carry(gold.slice(goldStart, i), words.slice(wordStart, j)));
	}
	return result;
}

function carry(gold: readonly TaggedWord[], words: readonly string[]): readonly TaggedWord[] {
	if (words.length === 1 && gold.length > 1) {
		return [merged(gold, words[0])];
	}
	if (gold.length === 1 && words.length > 1) {
		return words.map(form => ({ ...gold[0], form }));
	}
	return gold;
}

function merged(gold: readonly TaggedWord[], form: string): TaggedWord {
	const last = gold[gold.length - 1];
	if (last.xpos === 'SFN' || last.xpos === 'NNB') {
		const isName = gold[0].upos === 'PROPN';
		return { form, upos: isName ? 'PROPN' : 'NOUN', xpos: isName ? 'NNP' : 'NN' };
	}
	const head = gold.filter(({ upos }) => !WEAK.has(upos)).at(-1) ?? last;
	return { form, upos: head.upos, xpos: head.xpos };
}
