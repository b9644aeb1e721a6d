import type { Doc } from '../../doc/doc';
import type { EntityMention } from '../../doc/entityMention';
import type { Layers } from '../../doc/layers';
import { forEachSentence, sentenceLanguage } from '../../doc/sentenceTokens';
import { TokenRange } from '../../doc/tokenRange';
import type { Component } from '../../pipeline/component';
import type { Language } from '../../text/language';
import { agreeOnNames } from './nameConsistency';
import type { SentenceNames } from './nameConsistency';
import { scriptStretches } from './scriptStretches';

/** Finds names of persons, places and organizations. */
export interface NameRecognizer {
	recognize(sentence: TokenRange): EntityMention[];
}

/** Puts both kinds of mentions together without overlaps. */
export type MentionMerger = (
	names: readonly EntityMention[],
	patterns: readonly EntityMention[],
) => readonly EntityMention[];

/** Text without any of these has no Chinese in it. */
const CHINESE = /[\u2e80-\uffff]/;

/** A name in a stretch without its sentence around it counts only with this probability. */
const SURE = 0.9;

type Needed = 'sentences' | 'tokens' | 'tokenLanguages' | 'patterns';

/** Marks names, with the recognizer of each stretch's language and alike in all sentences, beside what rules found. */
export class EntitiesComponent implements Component<Needed, 'entities'> {
	readonly name = 'entities';
	readonly requires = ['sentences', 'tokens', 'tokenLanguages', 'patterns'] as const;
	readonly assigns = ['entities'] as const;
	readonly #recognizerFor: (language: Language) => NameRecognizer | undefined;
	readonly #merge: MentionMerger;

	constructor(recognizerFor: (language: Language) => NameRecognizer | undefined, merge: MentionMerger) {
		this.#recognizerFor = recognizerFor;
		this.#merge = merge;
	}

	annotate(doc: Doc<Needed>): Pick<Layers, 'entities'> {
		const sentences = doc.get('sentences');
		const tokens = doc.get('tokens');
		const { ids } = doc.get('tokenLanguages');
		const hasChinese = CHINESE.test(doc.text);
		const found: SentenceNames[] = [];
		forEachSentence(sentences, tokens, (number, first, end) => {
			const span = { start: sentences.starts[number], end: sentences.ends[number] };
			const main = sentenceLanguage(ids, first, end);
			const range = new TokenRange(doc.text, tokens, first, end, span);
			found.push({ tokens: range, names: this.#names(range, main, hasChinese) });
		});
		const agreed = agreeOnNames(doc.text, found);
		const entities: EntityMention[] = [];
		const patterns = doc.get('patterns');
		for (let number = 0; number < patterns.length; number++) {
			for (const mention of this.#merge(agreed[number], patterns[number])) entities.push(mention);
		}
		return { entities };
	}

	/** The names of a sentence; those of a stretch in the script of the other language are found in that language. */
	#names(sentence: TokenRange, main: Language, hasChinese: boolean): EntityMention[] {
		let names = this.#recognize(sentence, main);
		if (main === 'en' && !hasChinese) {
			return names;
		}
		for (const { first, end, language } of scriptStretches(sentence, main)) {
			const found = this.#recognize(sentence.slice(first, end), language).filter(
				({ score }) => score === undefined || score >= SURE,
			);
			names = withFound(names, found);
		}
		return names;
	}

	#recognize(sentence: TokenRange, language: Language): EntityMention[] {
		return sentence.length === 0 ? [] : (this.#recognizerFor(language)?.recognize(sentence) ?? []);
	}
}

/** The mentions with others put in, which win where they overlap. */
function withFound(mentions: readonly EntityMention[], found: readonly EntityMention[]): EntityMention[] {
	const others = mentions.filter(({ start, end }) => !found.some(other => start < other.end && other.start < end));
	return [...others, ...found].sort((a, b) => a.start - b.start);
}
