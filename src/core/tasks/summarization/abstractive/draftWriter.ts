import { sentenceLanguage } from '../../../doc/sentenceTokens';
import type { RangeAnnotation } from '../../../doc/rangeAnnotation';
import type { DocumentText } from '../../../text/documentText';
import type { Language } from '../../../text/language';
import type { Span } from '../../../text/span';
import type { SummarySentence, SummarySubstitution } from '../summary';
import type { AbstractiveRules } from './abstractiveRules';
import { needsContext } from './needsContext';
import { fuseAlike } from './fuseAlike';
import { isSentenceEnd } from './clauses';
import { isFinite } from './english/englishWords';
import { reduce } from './reduction';
import { renderWords } from './renderWords';
import { isContent, plain, wordsOf } from './word';
import type { Word } from './word';

/** A sentence written anew. */
export interface Draft {
	readonly sentence: SummarySentence;
	readonly made: readonly SummarySubstitution[];
	/** Numbers of the sentences that it comes from. */
	readonly numbers: readonly number[];
	/** Its words that say something, in lower case. */
	readonly content: ReadonlySet<string>;
	/** It is a whole sentence and needs no other to be understood. */
	readonly isWhole: boolean;
}

/** A neighbor that can stand alone is joined if its score is at least this part of the sentence's own. */
const WORTH_JOINING = 0.1;

/** What has more words is no sentence that could be rewritten. */
const MOST_WORDS = 400;

/** Writes drafts of the sentences of a text. */
export class DraftWriter {
	readonly #reduced = new Map<number, readonly Word[]>();

	/** @param ranges the tokens `[first, end)` of each sentence */
	constructor(
		private readonly source: Pick<DocumentText, 'text' | 'prose'>,
		private readonly annotation: RangeAnnotation,
		private readonly ranges: readonly { readonly first: number; readonly end: number }[],
		private readonly rules: Readonly<Record<Language, AbstractiveRules>>,
	) {}

	/**
	 * A draft of a sentence, perhaps fused with others like it, or with the one after it or, where it goes on about the one
	 * before, with that.
	 * @param scores of all sentences
	 * @param used sentences that other drafts have
	 * @param alike sentences that say much the same
	 * @returns undefined where the sentence has no words
	 */
	write(
		number: number,
		scores: Float64Array,
		used: ReadonlySet<number>,
		alike: readonly number[] = [],
	): Draft | undefined {
		const words = this.#reduce(number);
		if (words.length === 0) return undefined;
		const language = this.#languageOf(number);
		const group = [number, ...alike.filter(each => this.#languageOf(each) === language)];
		const fused = fuseAlike(
			group.map(each => this.#reduce(each)),
			language,
		);
		if (fused !== undefined) return this.#finish(group, fused, scores);
		return this.#joined(number, scores, used) ?? this.#finish([number], words, scores);
	}

	/** A draft of a sentence with a neighbor; undefined where none is to be joined. */
	#joined(number: number, scores: Float64Array, used: ReadonlySet<number>): Draft | undefined {
		const language = this.#languageOf(number);
		const pairs = [
			[number - 1, number],
			[number, number + 1],
		];
		// What goes on about the sentence before it belongs with that; else what comes next is looked at first.
		if (!needsContext(this.#reduce(number), language)) pairs.reverse();
		for (const [first, second] of pairs) {
			const other = first === number ? second : first;
			if (other < 0 || other >= scores.length || used.has(other)) continue;
			const isWorth = scores[other] >= WORTH_JOINING * scores[number];
			if (!isWorth && !needsContext(this.#reduce(second), language)) continue;
			const joined = this.#join(first, second);
			if (joined !== undefined) return this.#finish([first, second], joined, scores);
		}
		return undefined;
	}

	#languageOf(number: number): Language {
		const { first, end } = this.ranges[number];
		const ids = this.annotation.tokenLanguages?.ids;
		return ids === undefined ? 'zh' : sentenceLanguage(ids, first, end);
	}

	#reduce(number: number): readonly Word[] {
		let words = this.#reduced.get(number);
		if (words === undefined) {
			const { first, end } = this.ranges[number];
			const language = this.#languageOf(number);
			const { reductions, furtherReductions, longSentence } = this.rules[language];
			const isShort = (each: readonly Word[]): boolean => renderWords(each, language).length <= longSentence;
			words = wordsOf(this.source, this.annotation, first, end);
			if (words.length <= MOST_WORDS) {
				words = reduce(words, language, reductions);
				words = reduce(words, language, furtherReductions, isShort);
			}
			this.#reduced.set(number, words);
		}
		return words;
	}

	#join(first: number, second: number): readonly Word[] | undefined {
		const language = this.#languageOf(first);
		if (language !== this.#languageOf(second) || this.#isApart(first, second)) return undefined;
		return this.rules[language].join(this.#reduce(first), this.#reduce(second));
	}

	/** Whether a paragraph ends between two sentences. */
	#isApart(first: number, second: number): boolean {
		const { starts, ends } = this.annotation.sentences ?? { starts: [0], ends: [0] };
		return /\n\s*\n/u.test(this.source.text.slice(ends[first], starts[second]));
	}

	#finish(numbers: readonly number[], words: readonly Word[], scores: Float64Array): Draft {
		const language = this.#languageOf(numbers[0]);
		const made: SummarySubstitution[] = [];
		const written = words.length > MOST_WORDS ? words : this.rules[language].rewrite(words, made);
		const sources = sourcesOf(written, this.source.text);
		const score = Math.max(...numbers.map(number => scores[number]));
		return {
			sentence: { ...sources[0], text: renderWords(written, language), score, sources },
			made,
			numbers,
			content: new Set(written.filter(isContent).map(({ lemma }) => lemma)),
			isWhole: isSentence(words, language) && !needsContext(words, language),
		};
	}
}

/** Whether words are a sentence and no heading, row of a table or part of a list; one that lost its subject begins with a verb. */
function isSentence(words: readonly Word[], language: Language): boolean {
	return (
		!(language === 'en' && isFinite(words[0])) &&
		isSentenceEnd(words[words.length - 1]) &&
		words.some(({ upos }) => upos === 'VERB' || upos === 'AUX') &&
		plain(words).length > 8
	);
}

/** The stretches of the text that words come from, in its order; those with only white space between them are one. */
function sourcesOf(words: readonly Word[], text: string): Span[] {
	const spans = words
		.filter(({ isNew }) => !isNew)
		.map(({ start, end }) => ({ start, end }))
		.sort((a, b) => a.start - b.start);
	const result: { start: number; end: number }[] = [];
	for (const span of spans) {
		const last = result.at(-1);
		if (last !== undefined && text.slice(last.end, span.start).trim() === '') last.end = Math.max(last.end, span.end);
		else result.push({ ...span });
	}
	return result;
}
