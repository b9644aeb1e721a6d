import type { TreebankSentence } from '../tokenization/treebank';

/** Pairs that occur less often are not labels of their own. */
const RAREST = 8;

/** Counts pairs of tags and decides which are labels: `xpos upos`, sorted. */
export class EnglishLabels {
	readonly labels: readonly string[];
	readonly #known: ReadonlySet<string>;
	/** The most frequent label of each fine tag. */
	readonly #byFine = new Map<string, string>();

	constructor(sentences: readonly TreebankSentence[]) {
		const counts = new Map<string, number>();
		for (const { words } of sentences) {
			for (const { xpos, upos } of words) {
				const label = `${xpos} ${upos}`;
				counts.set(label, (counts.get(label) ?? 0) + 1);
			}
		}
		const frequent = [...counts].filter(([, count]) => count >= RAREST).sort((a, b) => b[1] - a[1]);
		this.labels = frequent.map(([label]) => label).sort();
		this.#known = new Set(this.labels);
		for (const [label] of frequent) {
			const [fine] = label.split(' ');
			if (!this.#byFine.has(fine)) {
				this.#byFine.set(fine, label);
			}
		}
	}

	/** The label to learn for a pair of tags: itself, or the usual one of its fine tag. */
	labelOf(xpos: string, upos: string): string {
		const label = `${xpos} ${upos}`;
		return this.#known.has(label) ? label : (this.#byFine.get(xpos) ?? 'NN NOUN');
	}
}
