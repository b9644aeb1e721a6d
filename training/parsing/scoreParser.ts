import type { DependencyParser } from '../../src/core/tasks/parsing/dependencyParser';
import { ParserSentence } from '../../src/core/tasks/parsing/parserSentence';
import type { PosTagger } from '../../src/core/tasks/pos/posComponent';
import type { CardScore } from '../support/card';
import { withTags } from './taggedTrees';
import { describe } from './treebank';
import type { Tree } from './treebank';

/** Attachment scores in percent. */
export interface AttachmentScores {
	/** Words with the right head. */
	readonly uas: number;
	/** Words with the right head and relation, subtypes left out. */
	readonly las: number;
	/** As `las`, over content words: all but punctuation and function words (CLAS of the CoNLL 2017 shared task). */
	readonly clas: number;
}

/** Relations of words that are not content. */
const FUNCTIONAL = new Set(['aux', 'case', 'cc', 'clf', 'cop', 'det', 'mark', 'punct']);

/** Parses the sentences and counts. @param tagged the same sentences with the tags that the parser sees */
export function scoreParser(
	parser: DependencyParser,
	trees: readonly Tree[],
	tagged: readonly Tree[] = trees,
): AttachmentScores {
	const sentence = new ParserSentence();
	const counts = { words: 0, heads: 0, both: 0, content: 0, contentBoth: 0 };
	for (const [index, tree] of trees.entries()) {
		describe(tagged[index], sentence);
		const heads = new Int32Array(tree.length);
		const labels = new Uint8Array(tree.length);
		parser.parse(sentence, heads, labels);
		for (const [word, { head, label }] of tree.entries()) {
			const isHead = heads[word] === (head < 0 ? tree.length : head);
			const isBoth = isHead && universal(parser.labels[labels[word]]) === universal(label);
			const isContent = !FUNCTIONAL.has(universal(label));
			counts.words++;
			counts.heads += isHead ? 1 : 0;
			counts.both += isBoth ? 1 : 0;
			counts.content += isContent ? 1 : 0;
			counts.contentBoth += isContent && isBoth ? 1 : 0;
		}
	}
	return {
		uas: (100 * counts.heads) / counts.words,
		las: (100 * counts.both) / counts.words,
		clas: (100 * counts.contentBoth) / counts.content,
	};
}

function universal(label: string): string {
	return label.split(':')[0];
}

/** Trees to score on, by their name in the card. */
export interface TestSet {
	readonly name: string;
	readonly trees: readonly Tree[];
}

/** The scores that the card shows: gold words, tags by the tagger. */
export function parserCardScores(parser: DependencyParser, tagger: PosTagger, sets: readonly TestSet[]): CardScore[] {
	return sets.flatMap(({ name, trees }) => {
		const { uas, las, clas } = scoreParser(parser, trees, withTags(trees, tagger));
		const set = `${name}, gold words, own tags`;
		return [
			{ set, measure: 'UAS', score: uas },
			{ set, measure: 'LAS', score: las },
			{ set, measure: 'CLAS', score: clas },
		];
	});
}
