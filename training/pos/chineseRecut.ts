/** A word and its two tags. */
export interface TaggedWord {
	readonly form: string;
	readonly upos: string;
	readonly xpos: string;
}

/** Tags that a word takes from its parts only when no other part has one. */
const WEAK = new Set(['PART', 'AUX', 'PUNCT']);

/** What a word with 个 is by the universal tag of what stands before it: 一个, 这个. */
const COUNTED: Readonly<Partial<Record<string, Pick<TaggedWord, 'upos' | 'xpos'>>>> = {
	NUM: { upos: 'NUM', xpos: 'CD' },
	DET: { upos: 'DET', xpos: 'DT' },
	PRON: { upos: 'DET', xpos: 'DT' },
};

/**
 * The same text cut by another standard, with tags carried over: a word of several gold words takes the tag of its head (the
 * last that is not a particle), parts of a gold word take its tag; where the two cut across each other the gold words stay.
 * @param usual the usual tags of words that the gold standard knows elsewhere; they go before the head's
 */
export function recut(
	gold: readonly TaggedWord[],
	words: readonly string[],
	usual: ReadonlyMap<string, TaggedWord> = new Map(),
): TaggedWord[] {
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
		result.push(...carry(gold.slice(goldStart, i), words.slice(wordStart, j), usual));
	}
	return result;
}

function carry(
	gold: readonly TaggedWord[],
	words: readonly string[],
	usual: ReadonlyMap<string, TaggedWord>,
): readonly TaggedWord[] {
	if (words.length === 1 && gold.length > 1) {
		return [usual.get(words[0]) ?? merged(gold, words[0])];
	}
	if (gold.length === 1 && words.length > 1) {
		return words.map(form => ({ ...gold[0], form }));
	}
	return gold;
}

function merged(gold: readonly TaggedWord[], form: string): TaggedWord {
	const last = gold[gold.length - 1];
	const first = COUNTED[gold[0].upos];
	if (last.form === '个' && first !== undefined) {
		return { form, ...first };
	}
	if (last.xpos === 'SFN' || last.xpos === 'NNB') {
		const isName = gold[0].upos === 'PROPN';
		return { form, upos: isName ? 'PROPN' : 'NOUN', xpos: isName ? 'NNP' : 'NN' };
	}
	const head = gold.filter(({ upos }) => !WEAK.has(upos)).at(-1) ?? last;
	return { form, upos: head.upos, xpos: head.xpos };
}

/** The most frequent tags of each word; of equally frequent ones the first seen. */
export function usualTags(sentences: readonly (readonly TaggedWord[])[]): Map<string, TaggedWord> {
	const counts = new Map<string, Map<string, { readonly word: TaggedWord; count: number }>>();
	for (const word of sentences.flat()) {
		const ofForm = counts.get(word.form) ?? new Map<string, { readonly word: TaggedWord; count: number }>();
		counts.set(word.form, ofForm);
		const tags = `${word.upos} ${word.xpos}`;
		const entry = ofForm.get(tags) ?? { word, count: 0 };
		ofForm.set(tags, entry);
		entry.count++;
	}
	const usual = new Map<string, TaggedWord>();
	for (const [form, ofForm] of counts) {
		const [first, ...others] = ofForm.values();
		usual.set(form, others.reduce((best, entry) => (entry.count > best.count ? entry : best), first).word);
	}
	return usual;
}
