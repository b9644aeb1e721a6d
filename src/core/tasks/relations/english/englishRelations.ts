import type { RelationLabel, RelationMention } from '../../../doc/relationMention';
import type { ModelFile } from '../../../model/modelFile';
import { distinctRelations } from '../distinctRelations';
import type { TracedRecognizer, RelationSentence } from '../relationSentence';
import type { TracedPair } from '../relationTrace';
import { isStated } from './isStated';
import { LearnedRelations } from './learnedRelations';
import { ruleRelations } from './ruleRelations';
import { sentenceSymbols } from './sentenceSymbols';

/** Longer sentences are left out: no one writes them, and it bounds the time. */
const LONGEST_SENTENCE = 1024;

/** Finds the relations of English sentences: by rules, and where these say nothing of two names, by what was learned. */
export class EnglishRelations implements TracedRecognizer {
	readonly #learned: LearnedRelations;

	private constructor(learned: LearnedRelations) {
		this.#learned = learned;
	}

	/**
	 * The recognizer of a model file.
	 * @throws NlpError `model-version` or `model-malformed` when the file holds something else.
	 */
	static from(file: ModelFile): EnglishRelations {
		return new EnglishRelations(LearnedRelations.from(file));
	}

	trace(sentence: RelationSentence): readonly TracedPair[] {
		if (sentence.tokens.length > LONGEST_SENTENCE) return [];
		return this.#learned.trace(sentence, sentenceSymbols(sentence).names);
	}

	recognize(sentence: RelationSentence): RelationMention[] {
		if (sentence.tokens.length > LONGEST_SENTENCE) return [];
		const symbols = sentenceSymbols(sentence);
		const byRule = symbols.names.length === 0 ? [] : ruleRelations(sentence, symbols);
		const ruled = new Set(byRule.map(pairOf));
		const learned = this.#learned
			.ofNames(sentence, symbols.names)
			.filter(each => !ruled.has(pairOf(each)) && !byRule.some(rule => isOfAnother(sentence.tokens.text, each, rule)));
		const found = [...byRule, ...learned, ...this.#learned.ofCauses(sentence)];
		return distinctRelations(found.filter(each => isStated(sentence, each)));
	}
}

/** Relations of which a sentence seldom tells more than one with the same object, but of names in a list. */
const EXCLUSIVE: ReadonlySet<RelationLabel> = new Set<RelationLabel>([
	'spouse',
	'member',
	'alma-mater',
	'nationality',
	'located-in',
	'headquarters',
	'born-in',
	'born-on',
	'died-in',
	'died-on',
]);
/** Words with what belongs to them, and those that stand between names of one list: capitalized ones and what joins them. */
const WORDS = /[\p{L}\p{M}.'’-]+/gu;
const LISTED_WORD = /^(?:(?:and|or|the)$|\p{Lu})/u;

/** Whether a stretch between two names has but listed words, commas and white space; told word by word, in time that grows with it alone. */
function isList(between: string): boolean {
	return /^[\s,&]*$/u.test(between.replace(WORDS, word => (LISTED_WORD.test(word) ? '' : word)));
}

/** Whether a rule tells a learned relation of another name: "Juan's daughter Maria married Carlos" weds no other to Carlos. */
function isOfAnother(text: string, learned: RelationMention, rule: RelationMention): boolean {
	if (learned.label !== rule.label || !EXCLUSIVE.has(rule.label)) return false;
	const others = [[learned.subject, learned.object, rule.subject, rule.object]];
	if (rule.label === 'spouse') {
		others.push([learned.object, learned.subject, rule.subject, rule.object]);
		others.push([learned.subject, learned.object, rule.object, rule.subject]);
		others.push([learned.object, learned.subject, rule.object, rule.subject]);
	}
	return others.some(([subject, object, told, toldOf]) => {
		if (object.start !== toldOf.start || subject.start === told.start) return false;
		const [first, second] = subject.start < told.start ? [subject, told] : [told, subject];
		return !isList(text.slice(first.end, second.start)) || !/,|and|or|&/u.test(text.slice(first.end, second.start));
	});
}

/** The same for both directions of a relation. */
function pairOf({ subject, object }: RelationMention): string {
	return `${Math.min(subject.start, object.start)} ${Math.max(subject.start, object.start)}`;
}
