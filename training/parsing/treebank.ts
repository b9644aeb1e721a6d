import { hashText } from '../../src/core/linear/featureHash';
import type { ParserSentence } from '../../src/core/tasks/parsing/parserSentence';
import type { ConlluSentence } from '../corpora/conllu';

/** A word of a treebank: number of its head in the sentence, -1 for the root. */
export interface TreeWord {
	readonly form: string;
	readonly upos: string;
	readonly xpos: string;
	readonly head: number;
	readonly label: string;
}

/** A sentence with its dependency tree. */
export type Tree = readonly TreeWord[];

/** The tree of a sentence of CoNLL-U. */
export function treeOf({ words }: ConlluSentence): Tree {
	return words.map(({ form, upos, xpos, head, deprel }) => ({ form, upos, xpos, head, label: deprel }));
}

/** Writes a tree's words into the parser's view of a sentence. */
export function describe(tree: Tree, sentence: ParserSentence): void {
	sentence.begin(tree.length);
	for (const [index, { form, upos, xpos }] of tree.entries()) {
		sentence.setWord(index, form, hashText(upos), hashText(xpos));
	}
}

/** Whether every word leads to the one root. */
export function isTree(tree: Tree): boolean {
	if (tree.filter(({ head }) => head < 0).length !== 1) return false;
	return tree.every((_, start) => {
		let steps = 0;
		for (let word = start; word >= 0 && steps <= tree.length; word = tree[word].head) steps++;
		return steps <= tree.length;
	});
}

/** Whether no two arcs of a tree cross, the root's among them. */
export function isProjective(tree: Tree): boolean {
	const arcs = tree.map(({ head }, word) => [Math.min(head, word), Math.max(head, word)]);
	return arcs.every(([low, high]) =>
		arcs.every(([otherLow, otherHigh]) => !(low < otherLow && otherLow < high && high < otherHigh)),
	);
}
