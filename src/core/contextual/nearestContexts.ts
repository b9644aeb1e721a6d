import type { ContextualLayer, NearContext, NearestContexts } from './contextual';
import type { EmbeddedWords } from './embeddedWords';
import { vectorIn } from './embeddedWords';
import { cosine, layerCosines } from './layerCosines';
import { foldedForm, formOf, sentenceOfWord } from './wordOccurrences';

/** A word and its cosine to the chosen occurrence. */
interface Candidate {
	readonly word: number;
	readonly cosine: number;
}

/**
 * What stands nearest to the chosen occurrence: other occurrences of the word, and other words of the same sentences.
 * @param count how many of each at most
 */
export function nearestContexts(embedded: EmbeddedWords, layer: ContextualLayer, count: number): NearestContexts {
	const { engine, words, occurrences, vectors, mix } = embedded;
	const chosen = occurrences.words[occurrences.chosen];
	const own = vectors.get(chosen);
	if (own === undefined) throw new RangeError(`Word ${chosen} was not read.`);
	const ownVector = vectorIn(layer, own, mix);
	const form = foldedForm(words, chosen);
	const same: Candidate[] = [];
	const others = new Map<string, Candidate>();
	for (const [word, found] of vectors) {
		if (word === chosen) continue;
		const candidate = { word, cosine: cosine(ownVector, vectorIn(layer, found, mix)) };
		const otherForm = foldedForm(words, word);
		if (otherForm === form) same.push(candidate);
		else if (candidate.cosine > (others.get(otherForm)?.cosine ?? -Infinity)) others.set(otherForm, candidate);
	}
	const nearest = (candidates: readonly Candidate[]): NearContext[] =>
		[...candidates]
			.sort((a, b) => b.cosine - a.cosine || a.word - b.word)
			.slice(0, count)
			.map(({ word }) => contextOf(embedded, chosen, word));
	return {
		engine,
		layer,
		vectors: { ...own, mix: vectorIn('mix', own, mix) },
		mix,
		occurrences: nearest(same),
		otherWords: nearest([...others.values()]),
	};
}

function contextOf({ words, vectors, mix }: EmbeddedWords, chosen: number, word: number): NearContext {
	const [own, other] = [vectors.get(chosen), vectors.get(word)];
	if (own === undefined || other === undefined) throw new RangeError(`Word ${word} was not read.`);
	const sentence = sentenceOfWord(words, word);
	const [first, last] = [words.sentences[sentence], words.sentences[sentence + 1] - 1];
	return {
		word: formOf(words, word),
		start: words.starts[word],
		end: words.ends[word],
		sentence: { start: words.starts[first], end: words.ends[last] },
		cosines: layerCosines(own, other, mix),
	};
}
