import { TokenRange } from '../../src/core/doc/tokenRange';
import type { PosTagger } from '../../src/core/tasks/pos/posComponent';
import type { Tree } from './treebank';

/** The trees with the tags that a tagger gives their words. */
export function withTags(trees: readonly Tree[], tagger: PosTagger): Tree[] {
	return trees.map(tree => {
		const upos = new Uint8Array(tree.length);
		const xpos = new Uint8Array(tree.length);
		tagger.tag(TokenRange.of(tree.map(({ form }) => form)), upos, xpos);
		return tree.map((word, index) => ({
			...word,
			upos: tagger.uposLabels[upos[index]],
			xpos: tagger.xposLabels[xpos[index]],
		}));
	});
}
