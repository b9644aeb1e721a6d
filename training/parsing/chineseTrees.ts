import { readConllu } from '../corpora/conllu';
import { GSD_DEV, GSD_TEST, GSD_TRAIN } from '../pos/chineseData';
import { asSecondRelease } from './firstRelease';
import { LabelTranslation } from './labelTranslation';
import { isTree, treeOf } from './treebank';
import type { Tree } from './treebank';

/** The first release of the treebank, in traditional characters: the only one whose trees of the train part are at hand. */
const OLD_TRAIN = 'zh/ud_gsd_trad/zh-ud-train.v1.conllu';
const OLD_DEV = 'zh/ud_gsd_trad/zh-ud-dev.v1.conllu';

/** The trees of the treebank's second release. */
export function readChineseGold(split: 'dev' | 'test'): Tree[] {
	return readConllu(split === 'dev' ? GSD_DEV : GSD_TEST).map(treeOf);
}

/** Sentences of the second release with the trees of the first, made like those of the second. */
export function readChineseTrain(): Tree[] {
	const translation = new LabelTranslation();
	for (const [old, current] of pairs(OLD_DEV, GSD_DEV)) translation.learn(withWords(old, current), current);
	return pairs(OLD_TRAIN, GSD_TRAIN)
		.map(([old, current]) => translation.translate(withWords(old, current)))
		.filter(isTree);
}

/** The sentences that both files cut into as many words. */
function pairs(oldPath: string, path: string): [old: Tree, current: Tree][] {
	const olds = readConllu(oldPath).map(treeOf);
	return readConllu(path)
		.map(treeOf)
		.map((current, index): [Tree, Tree] => [olds[index], current])
		.filter(([old, current]) => old.length === current.length);
}

/** An old tree over words and tags of today; the old fine tags, which rules look at, are the same. */
function withWords(old: Tree, current: Tree): Tree {
	return asSecondRelease(current.map((word, index) => ({ ...word, head: old[index].head, label: old[index].label })));
}
