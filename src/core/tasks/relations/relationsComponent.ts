import type { Doc } from '../../doc/doc';
import type { EntityMention } from '../../doc/entityMention';
import { labelAt } from '../../doc/labelColumn';
import type { Layers } from '../../doc/layers';
import type { RelationMention } from '../../doc/relationMention';
import { forEachSentence, sentenceLanguage } from '../../doc/sentenceTokens';
import { textAt } from '../../doc/textColumn';
import { TokenRange } from '../../doc/tokenRange';
import type { Component } from '../../pipeline/component';
import type { Language } from '../../text/language';
import type { RelationRecognizer, RelationSentence } from './relationSentence';

type Needed = 'sentences' | 'tokens' | 'tokenLanguages' | 'upos' | 'xpos' | 'lemmas' | 'entities';

/** Finds the relations of each sentence with the recognizer of its main language. */
export class RelationsComponent implements Component<Needed, 'relations'> {
	readonly name = 'relations';
	readonly requires = ['sentences', 'tokens', 'tokenLanguages', 'upos', 'xpos', 'lemmas', 'entities'] as const;
	readonly assigns = ['relations'] as const;
	readonly #recognizerFor: (language: Language) => RelationRecognizer | undefined;

	constructor(recognizerFor: (language: Language) => RelationRecognizer | undefined) {
		this.#recognizerFor = recognizerFor;
	}

	annotate(doc: Doc<Needed>): Pick<Layers, 'relations'> {
		const sentences = doc.get('sentences');
		const tokens = doc.get('tokens');
		const { ids } = doc.get('tokenLanguages');
		const entities = doc.get('entities');
		const relations: RelationMention[] = [];
		let next = 0;
		forEachSentence(sentences, tokens, (number, first, end) => {
			const span = { start: sentences.starts[number], end: sentences.ends[number] };
			while (next < entities.length && entities[next].start < span.start) next++;
			const from = next;
			while (next < entities.length && entities[next].end <= span.end) next++;
			const recognizer = first === end ? undefined : this.#recognizerFor(sentenceLanguage(ids, first, end));
			if (recognizer === undefined) return;
			const range = new TokenRange(doc.text, tokens, first, end, span);
			for (const relation of recognizer.recognize(sentenceOf(doc, range, entities.slice(from, next)))) {
				relations.push(relation);
			}
		});
		return { relations };
	}
}

function sentenceOf(doc: Doc<Needed>, tokens: TokenRange, entities: readonly EntityMention[]): RelationSentence {
	const { first, length } = tokens;
	const upos = doc.get('upos');
	const xpos = doc.get('xpos');
	const lemmas = doc.get('lemmas');
	const list = (at: (token: number) => string): string[] => Array.from({ length }, (_, index) => at(first + index));
	return {
		tokens,
		upos: list(token => labelAt(upos, token) ?? ''),
		xpos: list(token => labelAt(xpos, token) ?? ''),
		lemmas: list(token => textAt(lemmas, token)),
		entities,
	};
}
