import type { Doc } from '../../doc/doc';
import type { EntityMention } from '../../doc/entityMention';
import type { Layers } from '../../doc/layers';
import { forEachSentence, sentenceLanguage } from '../../doc/sentenceTokens';
import type { Component } from '../../pipeline/component';
import type { Language } from '../../text/language';

/** Finds dates, amounts, addresses and the like by rules, in text of either language; `language` breaks ties. */
export type PatternRecognizer = (text: string, start: number, end: number, language: Language) => EntityMention[];

/** Finds what rules find, sentence by sentence. */
export class PatternsComponent implements Component<'sentences' | 'tokens' | 'tokenLanguages', 'patterns'> {
	readonly name = 'patterns';
	readonly requires = ['sentences', 'tokens', 'tokenLanguages'] as const;
	readonly assigns = ['patterns'] as const;
	readonly #recognize: PatternRecognizer;

	constructor(recognize: PatternRecognizer) {
		this.#recognize = recognize;
	}

	annotate(doc: Doc<'sentences' | 'tokens' | 'tokenLanguages'>): Pick<Layers, 'patterns'> {
		const sentences = doc.get('sentences');
		const { ids } = doc.get('tokenLanguages');
		const patterns: EntityMention[][] = [];
		forEachSentence(sentences, doc.get('tokens'), (number, first, end) => {
			const main = sentenceLanguage(ids, first, end);
			patterns.push(this.#recognize(doc.text, sentences.starts[number], sentences.ends[number], main));
		});
		return { patterns };
	}
}
