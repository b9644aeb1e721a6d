import { readDataLines } from '../support/dataFolder';
import type { LabeledText } from './labeledText';
import { shareOfStretches, stretchesOf } from './labeledText';
import { readGzipLines } from './readGzip';

/** A phrase of the Stanford Sentiment Treebank: its words, and its class from 0, very negative, to 4, very positive. */
interface Phrase {
	readonly text: string;
	readonly degree: number;
}

/** The class between negative and positive. */
const NEUTRAL = 2;

/** Whole sentences of the treebank in three classes: negative, neutral, positive. */
export function sstSentences(part: 'dev' | 'test'): LabeledText[] {
	return readDataLines(`tasks/sst2/fiveclass/${part}.txt`).flatMap(line => {
		const root = treePhrases(line).at(-1);
		return root === undefined ? [] : labeled(root);
	});
}

/** The different phrases of the trees of the treebank's training part in three classes; strong ones count more. */
export function sstPhrases(): LabeledText[] {
	return differentPhrases(trainingTrees());
}

/** From this share of its stretches of sixteen letters on a tree is of a sentence that others have, too. */
const SHARED_TREE = 0.25;

/**
 * The phrases that share nothing with sentences to be tested on: none of a tree of which a quarter of the
 * stretches of sixteen letters are in these sentences, and none that shares such a stretch with them.
 */
export function sstPhrasesApartFrom(tested: readonly LabeledText[]): LabeledText[] {
	const known = new Set(tested.flatMap(({ text }) => stretchesOf(text)));
	const trees = trainingTrees().filter(tree => shareOfStretches(tree.at(-1)?.text ?? '', known) < SHARED_TREE);
	return differentPhrases(trees).filter(
		({ text, label }) => label !== 'neutral' && shareOfStretches(text, known) === 0,
	);
}

/** Words of degree: what follows one in the treebank can be denied. */
const DEGREES: ReadonlySet<string> = new Set([
	'very',
	'so',
	'too',
	'really',
	'quite',
	'rather',
	'more',
	'most',
	'pretty',
]);
/** What denies a word, and what stands behind it. */
const FRAMES: readonly (readonly [before: string, after: string])[] = [
	['not', ''],
	['never', ''],
	["it is n't", ''],
	["was n't", 'at all'],
	['neither', ''],
	['hardly', ''],
];

/** Words that have a degree and speak for a label, under a negation and with the other label: what no review happens to say. */
export function deniedWords(phrases: readonly LabeledText[]): LabeledText[] {
	const degrees = new Set(
		phrases.flatMap(({ text }) => {
			const words = text.split(' ');
			return words.filter((_, index) => index > 0 && DEGREES.has(words[index - 1]));
		}),
	);
	return phrases
		.filter(({ text, label }) => label !== 'neutral' && degrees.has(text))
		.flatMap(({ text, label }) => {
			const other = label === 'positive' ? 'negative' : 'positive';
			return FRAMES.map(([before, after]) => ({ text: `${before} ${text} ${after}`.trim(), label: other }));
		});
}

function trainingTrees(): Phrase[][] {
	return readGzipLines('tasks/sst2/fiveclass/train.txt.gz').map(treePhrases);
}

function differentPhrases(trees: readonly (readonly Phrase[])[]): LabeledText[] {
	const phrases = new Map<string, LabeledText>();
	for (const tree of trees) for (const phrase of tree) phrases.set(phrase.text, labeled(phrase));
	return [...phrases.values()];
}

function labeled({ text, degree }: Phrase): LabeledText {
	const label = degree < NEUTRAL ? 'negative' : degree > NEUTRAL ? 'positive' : 'neutral';
	return { text, label, weight: degree === 0 || degree === 4 ? 1.5 : 1 };
}

/** Every phrase of a tree written as `(3 (2 a) (4 great film))`. */
function treePhrases(tree: string): Phrase[] {
	const phrases: Phrase[] = [];
	const open: { degree: number; words: string[] }[] = [];
	for (const { groups } of tree.matchAll(/\((?<degree>\d) |(?<word>[^() ]+)|\)/gu)) {
		if (groups?.['degree'] !== undefined) {
			open.push({ degree: Number(groups['degree']), words: [] });
		} else if (groups?.['word'] !== undefined) {
			for (const phrase of open) phrase.words.push(spelled(groups['word']));
		} else {
			const closed = open.pop();
			if (closed !== undefined) phrases.push({ text: closed.words.join(' '), degree: closed.degree });
		}
	}
	return phrases;
}

/** A word of a tree as texts have it. */
function spelled(word: string): string {
	const marks: Readonly<Record<string, string>> = { '-LRB-': '(', '-RRB-': ')', '``': '"', "''": '"' };
	return (marks[word] ?? word).replaceAll('\\/', '/').replaceAll('\\*', '*').toLowerCase();
}
