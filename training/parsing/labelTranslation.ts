import type { Tree } from './treebank';

/** Words whose own form decides over their relation. */
const CLOSED = new Set(['ADP', 'PART', 'SCONJ', 'AUX', 'DET', 'PRON', 'ADV', 'CCONJ']);

/**
 * What the second release of UD calls the relations of the first, learned from sentences that both have: by the old label
 * with the tags of the word and of its head and, for function words, the form; else by ever less of these.
 */
export class LabelTranslation {
	readonly #counts = new Map<string, Map<string, number>>();

	/** Learns from a sentence in both releases, of words that have the same head in both. */
	learn(old: Tree, current: Tree): void {
		for (const [index, { head, label }] of current.entries()) {
			if (old[index].head !== head) continue;
			for (const context of contextsOf(old, current, index)) {
				const counts = this.#counts.get(context) ?? new Map<string, number>();
				this.#counts.set(context, counts.set(label, (counts.get(label) ?? 0) + 1));
			}
		}
	}

	/** The sentence with the labels of the second release. */
	translate(tree: Tree): Tree {
		return tree.map((word, index) => {
			const known = contextsOf(tree, tree, index).find(context => this.#counts.has(context));
			const counts = known === undefined ? undefined : this.#counts.get(known);
			const label = counts === undefined ? word.label : [...counts].sort((a, b) => b[1] - a[1])[0][0];
			return { ...word, label };
		});
	}
}

/** From the closest context to the widest. */
function contextsOf(labeled: Tree, tagged: Tree, index: number): string[] {
	const { label, head } = labeled[index];
	const { form, upos } = tagged[index];
	const over = head < 0 ? 'root' : tagged[head].upos;
	const side = head < index ? 'after' : 'before';
	const own = CLOSED.has(upos) ? [[label, upos, over, side, form].join(' '), [label, upos, form].join(' ')] : [];
	return [...own, [label, upos, over, side].join(' '), [label, upos].join(' '), label];
}
