import type { SentenceWords } from '../doc/sentenceWords';
import { foldedForm, isWordForm, sentenceOfWord } from './wordOccurrences';

/** So many words tell of a cluster at most. */
const MOST = 8;

/** A word stands in so many sentences of a cluster, or it tells nothing. */
const FEWEST_SENTENCES = 2;

/** The likelihood ratio that a difference of chance exceeds in one of twenty cases. */
const LEAST_RATIO = 3.84;

/**
 * Words that stand in a cluster's sentences more than elsewhere in the text, most telling first, by the likelihood ratio of Dunning
 * (1993), "Accurate methods for the statistics of surprise and coincidence".
 * @param occurrences numbers of words, one an item
 * @param clusters of each occurrence
 * @param count how many clusters there are
 */
export function contextWordsOf(
	words: SentenceWords,
	occurrences: Int32Array,
	clusters: Int32Array,
	count: number,
): string[][] {
	const total = words.sentences.length - 1;
	const everywhere = sentenceCounts(words, range(total));
	const own = occurrences.length > 0 ? foldedForm(words, occurrences[0]) : '';
	return Array.from({ length: count }, (_, cluster) => {
		const members = Array.from(occurrences).filter((_, index) => clusters[index] === cluster);
		const sentences = new Set(members.map(word => sentenceOfWord(words, word)));
		const scored: [form: string, ratio: number][] = [];
		for (const [form, inside] of sentenceCounts(words, sentences)) {
			const outside = (everywhere.get(form) ?? inside) - inside;
			const ratio = likelihoodRatio(inside, sentences.size, outside, total - sentences.size);
			if (form !== own && inside >= FEWEST_SENTENCES && ratio >= LEAST_RATIO) scored.push([form, ratio]);
		}
		const best = scored.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MOST);
		return best.map(([form]) => form);
	});
}

/** In how many of some sentences each word stands. */
function sentenceCounts(words: SentenceWords, sentences: Iterable<number>): Map<string, number> {
	const counts = new Map<string, number>();
	for (const sentence of sentences) {
		const forms = new Set<string>();
		for (let word = words.sentences[sentence]; word < words.sentences[sentence + 1]; word++) {
			forms.add(foldedForm(words, word));
		}
		for (const form of forms) if (isWordForm(form)) counts.set(form, (counts.get(form) ?? 0) + 1);
	}
	return counts;
}

function* range(end: number): Generator<number, undefined> {
	for (let at = 0; at < end; at++) yield at;
}

/** −2 log λ of two shares being one; 0 where the first is not the larger. */
function likelihoodRatio(inside: number, insideOf: number, outside: number, outsideOf: number): number {
	const share = (inside + outside) / (insideOf + outsideOf);
	if (outsideOf === 0 || inside / insideOf <= share) return 0;
	const own =
		logLikelihood(inside, insideOf, inside / insideOf) + logLikelihood(outside, outsideOf, outside / outsideOf);
	return 2 * (own - logLikelihood(inside, insideOf, share) - logLikelihood(outside, outsideOf, share));
}

function logLikelihood(count: number, of: number, share: number): number {
	return timesLog(count, share) + timesLog(of - count, 1 - share);
}

function timesLog(count: number, share: number): number {
	return count === 0 ? 0 : count * Math.log(share);
}
