import type { Doc } from '../../doc/doc';
import type { EntityMention } from '../../doc/entityMention';
import type { Layers } from '../../doc/layers';
import { foreignStretches, forEachSentence, mainLanguage } from '../../doc/sentenceTokens';
import type { Component } from '../../pipeline/component';
import type { Language } from '../../text/language';
import type { Span } from '../../text/span';
import type { SentenceWords } from './sentenceWords';

/** Finds names of persons, places and organizations. */
export interface NameRecognizer {
	recognize(sentence: SentenceWords): EntityMention[];
}

/** Finds dates, amounts, addresses and the like by rules, in text of either language; `language` breaks ties. */
export type PatternRecognizer = (text: string, start: number, end: number, language: Language) => EntityMention[];

/** Puts both kinds of mentions together without overlaps. */
export type MentionMerger = (names: readonly EntityMention[], patterns: readonly EntityMention[]) => EntityMention[];

/** Marks names, with the recognizer of each stretch's language, and what rules find. */
export class EntitiesComponent implements Component<'sentences' | 'tokens' | 'tokenLanguages', 'entities'> {
	readonly name = 'entities';
	readonly requires = ['sentences', 'tokens', 'tokenLanguages'] as const;
	readonly assigns = ['entities'] as const;
	readonly #recognizerFor: (language: Language) => NameRecognizer | undefined;
	readonly #patterns: PatternRecognizer;
	readonly #merge: MentionMerger;

	constructor(
		recognizerFor: (language: Language) => NameRecognizer | undefined,
		patterns: PatternRecognizer,
		merge: MentionMerger,
	) {
		this.#recognizerFor = recognizerFor;
		this.#patterns = patterns;
		this.#merge = merge;
	}

	annotate(doc: Doc<'sentences' | 'tokens' | 'tokenLanguages'>): Pick<Layers, 'entities'> {
		const sentences = doc.get('sentences');
		const tokens = doc.get('tokens');
		const { ids } = doc.get('tokenLanguages');
		const entities: EntityMention[] = [];
		forEachSentence(sentences, tokens, (sentence, first, end) => {
			const span = { start: sentences.starts[sentence], end: sentences.ends[sentence] };
			const main = first === end ? 'en' : mainLanguage(ids, first, end);
			let names = this.#names(doc, span, first, end, main);
			const patterns = this.#patterns(doc.text, span.start, span.end, main);
			for (const stretch of foreignStretches(ids, first, end, main)) {
				const part = { start: tokens.starts[stretch.first], end: tokens.ends[stretch.end - 1] };
				names = replacePart(names, part, this.#names(doc, part, stretch.first, stretch.end, stretch.language));
			}
			entities.push(...this.#merge(names, patterns));
		});
		return { entities };
	}

	#names(doc: Doc<'tokens'>, span: Span, first: number, end: number, language: Language): EntityMention[] {
		const recognizer = this.#recognizerFor(language);
		if (recognizer === undefined || first === end) return [];
		const starts = doc.get('tokens').starts.subarray(first, end);
		const ends = doc.get('tokens').ends.subarray(first, end);
		const words = Array.from(starts, (start, index) => doc.text.slice(start, ends[index]));
		return recognizer.recognize({ ...span, text: doc.text, words, starts, ends });
	}
}

/** The mentions outside of a part, and in it those that were found for it alone. */
function replacePart(mentions: readonly EntityMention[], part: Span, own: readonly EntityMention[]): EntityMention[] {
	const outside = mentions.filter(mention => mention.end <= part.start || mention.start >= part.end);
	return [...outside, ...own].sort((a, b) => a.start - b.start);
}
