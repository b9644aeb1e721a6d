import { PROVENANCE } from '../../../src/core/tasks/translation/phrases/phrasePair';
import type { PhrasePair } from '../../../src/core/tasks/translation/phrases/phrasePair';
import { PhraseTableWriter } from '../../../src/core/tasks/translation/phrases/phraseTableWriter';
import { LexicalWeights } from './lexicalWeights';
import { OrientationProbabilities } from './orientationProbabilities';
import type { AlignedSentence } from './phraseCounts';
import { DOMAINS, PhraseCounts } from './phraseCounts';
import { PhraseProbabilities } from './phraseProbabilities';
import type { PhraseLimits } from './phraseSpans';
import type { RankedPairs } from './selectPairs';
import { bestPairs } from './selectPairs';
import { sentenceCounts } from './sentenceCounts';
import { Significance } from './significance';
import type { TextDomain } from '../corpus/parallelSources';

/** Pairs that were seen so often are no chance: those of frequent words, which stand together everywhere, would look like it. */
const OFTEN = 5;

/** What a table is made with. */
export interface PhraseTableOptions {
	readonly limits: Readonly<Record<TextDomain, PhraseLimits>>;
	/** How much a pair counts that was seen once. */
	readonly weights: Readonly<Record<TextDomain, number>>;
	/** Pairs that look more like chance than this are left out, by domain: the negative natural logarithm of the probability. */
	readonly significance: Readonly<Record<TextDomain, number>>;
	/** Pairs that were seen once have so many words at most, of both languages together, by domain. */
	readonly longestRare: Readonly<Record<TextDomain, number>>;
	/** Pairs that are kept for a phrase of either language. */
	readonly translations: number;
	readonly log: (line: string) => void;
}

/** Words of both languages by number. */
export interface Words {
	readonly zh: readonly string[];
	readonly en: readonly string[];
}

/** Makes a table of phrases of aligned sentences. */
export class PhraseTableBuilder {
	readonly #sentences: readonly AlignedSentence[];
	readonly #options: PhraseTableOptions;
	readonly #counts: PhraseCounts;
	readonly #lexical = new LexicalWeights();
	readonly #seen: Uint32Array;
	readonly #probabilities: PhraseProbabilities;

	constructor(sentences: readonly AlignedSentence[], options: PhraseTableOptions) {
		this.#sentences = sentences;
		this.#options = options;
		this.#counts = new PhraseCounts(options.limits);
		for (const sentence of sentences) {
			this.#counts.add(sentence);
			this.#lexical.add(sentence, options.weights[sentence.domain]);
		}
		const { pairs, zh, en } = this.#counts;
		options.log(`${pairs.size} phrase pairs of ${zh.size} Chinese and ${en.size} English phrases`);
		this.#seen = new Uint32Array(pairs.size);
		const weighted = new Float32Array(pairs.size);
		for (let pair = 0; pair < pairs.size; pair++) {
			DOMAINS.forEach((domain, column) => {
				const count = this.#counts.counts[pair * DOMAINS.length + column];
				this.#seen[pair] += count;
				weighted[pair] += count * options.weights[domain];
			});
		}
		this.#probabilities = new PhraseProbabilities({ pairs, seen: this.#seen, weighted }, { zh: zh.size, en: en.size });
	}

	/** A writer with the pairs that are kept. */
	write(words: Words): PhraseTableWriter {
		const significant = this.#significantPairs();
		this.#options.log(`${significant.length} of them do not look like chance`);
		const scored = significant.map(pair => this.#score(pair));
		const best = bestPairs(this.#ranked(significant, scored), this.#options.translations);
		this.#options.log(`${best.length} of them are among the best ${this.#options.translations} of a phrase`);
		const orientations = new OrientationProbabilities(this.#counts, this.#seen);
		const kept = Array.from(best, i => ({ ...scored[i], orientations: orientations.of(significant[i]) }));
		return withOwnVocabulary(kept, words);
	}

	#significantPairs(): number[] {
		const { pairs, zh, en, counts } = this.#counts;
		const { significance, longestRare } = this.#options;
		const zhCounts = sentenceCounts(zh, wordsOf(this.#sentences, 'zh'));
		const enCounts = sentenceCounts(en, wordsOf(this.#sentences, 'en'));
		const test = new Significance(this.#sentences.length);
		const isKept = (pair: number): boolean => {
			const seen = this.#seen[pair];
			if (seen >= OFTEN) return true;
			const domain = counts[pair * DOMAINS.length] > 0 ? 'everyday' : 'documentation';
			const [zhPhrase, enPhrase] = [pairs.first(pair), pairs.second(pair)];
			if (seen === 1 && zh.length(zhPhrase) + en.length(enPhrase) > longestRare[domain]) return false;
			return test.of(seen, zhCounts[zhPhrase], enCounts[enPhrase]) >= significance[domain];
		};
		return [...Int32Array.from({ length: pairs.size }, (_, pair) => pair).filter(isKept)];
	}

	#score(pair: number): Omit<PhrasePair, 'orientations'> & { readonly zh: number[]; readonly en: number[] } {
		const { pairs, counts } = this.#counts;
		const zh = this.#counts.zh.words(pairs.first(pair));
		const en = this.#counts.en.words(pairs.second(pair));
		const alignment = this.#counts.linksOf(pair);
		const flag = (domain: TextDomain): number =>
			counts[pair * DOMAINS.length + DOMAINS.indexOf(domain)] > 0 ? PROVENANCE[domain] : 0;
		return {
			zh,
			en,
			alignment,
			provenance: flag('everyday') | flag('documentation'),
			scores: {
				enGivenZh: this.#probabilities.enGivenZh(pair),
				zhGivenEn: this.#probabilities.zhGivenEn(pair),
				lexicalEnGivenZh: this.#lexical.enGivenZh(zh, en, alignment),
				lexicalZhGivenEn: this.#lexical.zhGivenEn(zh, en, alignment),
			},
		};
	}

	#ranked(numbers: readonly number[], scored: readonly Pick<PhrasePair, 'scores'>[]): RankedPairs {
		const { pairs } = this.#counts;
		const sum = ({ scores }: Pick<PhrasePair, 'scores'>): number =>
			scores.lexicalEnGivenZh + scores.lexicalZhGivenEn + scores.enGivenZh + scores.zhGivenEn;
		return {
			pairs: Int32Array.from(numbers),
			zh: Int32Array.from(numbers, pair => pairs.first(pair)),
			en: Int32Array.from(numbers, pair => pairs.second(pair)),
			zhScores: Float32Array.from(scored, pair => sum(pair) + 2 * pair.scores.enGivenZh),
			enScores: Float32Array.from(scored, pair => sum(pair) + 2 * pair.scores.zhGivenEn),
		};
	}
}

function* wordsOf(sentences: readonly AlignedSentence[], language: 'zh' | 'en'): Generator<Int32Array> {
	for (const sentence of sentences) yield sentence[language];
}

/** The pairs with numbers of the words that they have, the most frequent ones first. */
function withOwnVocabulary(pairs: readonly PhrasePair[], words: Words): PhraseTableWriter {
	const zh = frequentFirst(words.zh, pairs, 'zh');
	const en = frequentFirst(words.en, pairs, 'en');
	const writer = new PhraseTableWriter({ zh: zh.words, en: en.words });
	for (const pair of pairs) {
		writer.add({
			...pair,
			zh: Array.from(pair.zh, word => zh.renumbered[word]),
			en: Array.from(pair.en, word => en.renumbered[word]),
		});
	}
	return writer;
}

function frequentFirst(
	words: readonly string[],
	pairs: readonly PhrasePair[],
	language: 'zh' | 'en',
): { readonly words: readonly string[]; readonly renumbered: Int32Array } {
	const counts = new Int32Array(words.length);
	for (const pair of pairs) for (const word of Array.from(pair[language])) counts[word]++;
	const order = [...words.keys()].filter(word => counts[word] > 0).sort((a, b) => counts[b] - counts[a] || a - b);
	const renumbered = new Int32Array(words.length).fill(-1);
	order.forEach((word, i) => (renumbered[word] = i));
	return { words: order.map(word => words[word]), renumbered };
}
