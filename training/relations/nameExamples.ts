import type { Nlp } from '../../src/core/nlp';
import type { RelationLabel } from '../../src/core/doc/relationMention';
import { pairFeatures } from '../../src/core/tasks/relations/english/pairFeatures';
import { canJoin, NO_RELATION, pairLabel } from '../../src/core/tasks/relations/english/pairLabels';
import { LONGEST_PAIR } from '../../src/core/tasks/relations/english/learnedRelations';
import { pairWords } from '../../src/core/tasks/relations/english/pairWords';
import { namedArguments } from '../../src/core/tasks/relations/english/sentenceSymbols';
import type { NamedArgument } from '../../src/core/tasks/relations/english/sentenceSymbols';
import type { RelationSentence } from '../../src/core/tasks/relations/relationSentence';
import type { WordKnowledge } from '../../src/core/tasks/relations/wordKnowledge';
import { analyzeSentence } from './analyzeSentence';
import type { GoldName, NameSentence } from './nameSentences';

/** A pair of names of a sentence with the keys of its features. */
export interface NameExample {
	readonly keys: readonly number[];
	/** See `pairLabel`. */
	readonly label: string;
	readonly kinds: readonly [string, string];
	readonly weight: number;
}

/** A pair that only its document relates counts so much: its sentence need not say so. */
const UNSURE = 0.4;

/** The pairs of names of sentences that some relation could join. */
export async function nameExamples(
	nlp: Nlp,
	knowledge: WordKnowledge,
	sentences: readonly NameSentence[],
): Promise<NameExample[]> {
	const examples: NameExample[] = [];
	for (const gold of sentences) {
		const analyzed = await analyzeSentence(nlp, gold.text);
		const sentence = withGoldNames(analyzed, gold);
		const names = namedArguments(
			sentence,
			gold.names.filter(({ label }) => label === undefined),
		);
		const words = pairWords(sentence, knowledge, names);
		for (const { left, right, label, weight } of pairsOf(names, gold)) {
			const keys = pairFeatures(words, knowledge, { left, right });
			examples.push({ keys, label, kinds: [left.kind, right.kind], weight });
		}
	}
	return examples;
}

/** The sentence with the given names, and of the found ones those beside them. */
export function withGoldNames(sentence: RelationSentence, { names }: NameSentence): RelationSentence {
	const others = sentence.entities.filter(({ start, end }) =>
		names.every(name => end <= name.start || name.end <= start),
	);
	const given = names.flatMap(({ label, start, end }) =>
		label === undefined ? [] : [{ label, start, end, engine: 'model' as const }],
	);
	return { ...sentence, entities: [...others, ...given].sort((a, b) => a.start - b.start) };
}

interface LabeledPair {
	readonly left: NamedArgument;
	readonly right: NamedArgument;
	readonly label: string;
	readonly weight: number;
}

function pairsOf(names: readonly NamedArgument[], gold: NameSentence): LabeledPair[] {
	const pairs: LabeledPair[] = [];
	const numbers = names.map(({ argument }) => gold.names.findIndex(name => isSame(name, argument)));
	for (const [place, left] of names.entries()) {
		for (const [next, right] of names.entries()) {
			if (next <= place || right.first - left.end > LONGEST_PAIR || numbers[place] < 0 || numbers[next] < 0) continue;
			const found = labelOf(gold, numbers[place], numbers[next]);
			if (found !== undefined && isJoinable(left.kind, right.kind, found.label)) pairs.push({ left, right, ...found });
		}
	}
	return pairs;
}

function isSame(name: GoldName, { start, end }: { readonly start: number; readonly end: number }): boolean {
	return name.start === start && name.end === end;
}

function labelOf(
	{ relations }: NameSentence,
	left: number,
	right: number,
): { label: string; weight: number } | undefined {
	const between = relations.filter(
		({ subject, object }) => (subject === left && object === right) || (subject === right && object === left),
	);
	const [best] = [...between].sort(
		(a, b) => Number(b.isStated) - Number(a.isStated) || Number(b.label !== undefined) - Number(a.label !== undefined),
	);
	if (between.length === 0 || best.label === undefined) return { label: NO_RELATION, weight: 1 };
	return { label: pairLabel(best.label, best.subject === left), weight: best.isStated ? 1 : UNSURE };
}

/** Whether kinds fit a label, or for none, any relation. */
function isJoinable(left: string, right: string, label: string): boolean {
	if (label === NO_RELATION)
		return ANY.some(relation => canJoin(relation, left, right) || canJoin(relation, right, left));
	const relation = label.slice(0, -1) as RelationLabel;
	return label.endsWith('>') ? canJoin(relation, left, right) : canJoin(relation, right, left);
}

const ANY: readonly RelationLabel[] = [
	'founder',
	'leader',
	'member',
	'located-in',
	'part-of',
	'founded-on',
	'born-on',
	'spouse',
	'author',
];
