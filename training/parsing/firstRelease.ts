import type { Tree, TreeWord } from './treebank';

/** Measure words that make dates and are no classifiers. */
const TIME_UNITS = new Set(['年', '月', '日', '年代', '时', '時', '分', '时代', '時代', '世纪', '世紀']);
const NOMINAL = new Set(['NOUN', 'PROPN', 'PART']);
const OPENING = new Set('（(「『“《〈【[');
const CLOSING = new Set('）)」』”》〉】]');

/**
 * A tree of UD's first release as the second has it: clauses side by side hang on the first one, classifiers on their
 * numerals, conjunctions on what follows them, punctuation as far out as it can without crossing. Labels stay but where a
 * rule sets one; see {@link LabelTranslation}.
 */
export function asSecondRelease(tree: Tree): Tree {
	const words = tree.map(word => ({ ...word }));
	hangOnFirstClause(words);
	hangClassifiers(words);
	hangConjunctions(words);
	new PunctuationHanger(words).run();
	return words;
}

type Changeable = { -readonly [K in keyof TreeWord]: TreeWord[K] };

/** In the first release the last of several clauses is the root, and the others hang on it as `dep`. */
function hangOnFirstClause(words: Changeable[]): void {
	const root = words.findIndex(({ head }) => head < 0);
	const clauses = [...words.keys()].filter(
		word => words[word].label === 'dep' && words[word].head === root && word < root,
	);
	if (clauses.length === 0) return;
	const [first, ...others] = clauses;
	Object.assign(words[first], { head: -1, label: 'root' });
	for (const clause of [...others, root]) Object.assign(words[clause], { head: first, label: 'parataxis' });
}

function hangClassifiers(words: Changeable[]): void {
	for (const [index, word] of words.entries()) {
		if (word.xpos !== 'NNB' || word.label !== 'nmod' || TIME_UNITS.has(word.form) || word.head <= index) continue;
		if (!NOMINAL.has(words[word.head].upos)) continue;
		const numerals = words.filter(
			({ head, label }, other) => other < index && head === index && (label === 'nummod' || label === 'det'),
		);
		const numeral = numerals.at(-1);
		if (numeral === undefined) continue;
		numeral.head = word.head;
		Object.assign(word, { head: words.indexOf(numeral), label: 'clf' });
	}
}

function hangConjunctions(words: Changeable[]): void {
	for (const [index, word] of words.entries()) {
		if (word.label !== 'cc') continue;
		const next = words.findIndex(({ head, label }, other) => other > index && head === word.head && label === 'conj');
		if (next >= 0) word.head = next;
	}
}

class PunctuationHanger {
	readonly #opened: number[] = [];

	constructor(readonly words: Changeable[]) {}

	run(): void {
		for (const [index, word] of this.words.entries()) {
			if (word.label !== 'punct') continue;
			if (OPENING.has(word.form)) this.#opened.push(index);
			word.head = this.#headOf(index, word.form);
			if (CLOSING.has(word.form)) this.#opened.pop();
		}
	}

	#headOf(mark: number, form: string): number {
		if ((OPENING.has(form) || mark === 0) && mark + 1 < this.words.length) return this.#outermostAfter(mark);
		if (form === '、') {
			const item = this.#find(mark, ({ head, label }) => label === 'conj' && head >= 0 && head < mark);
			if (item >= 0) return item;
		}
		const opening = CLOSING.has(form) ? (this.#opened.at(-1) ?? -1) : -1;
		const outer = this.#outermostBefore(mark, opening);
		if (opening >= 0 || this.words[outer].head > mark) return outer;
		const child = this.#find(mark, ({ head, label }) => label !== 'punct' && head === outer);
		if (child >= 0) return child;
		const crossing = this.#find(mark, ({ head, label }) => label !== 'punct' && head >= 0 && head < mark);
		return crossing >= 0 ? crossing : outer;
	}

	#outermostAfter(mark: number): number {
		let word = mark + 1;
		while (word + 1 < this.words.length && this.words[word].label === 'punct') word++;
		return this.#climb(word, head => head > mark);
	}

	#outermostBefore(mark: number, opening: number): number {
		let word = mark - 1;
		while (word > 0 && this.words[word].label === 'punct') word--;
		return this.#climb(word, head => head >= 0 && head > opening && head < mark);
	}

	/** The outermost head over a word that is within bounds; a mark that has words on it may make a circle. */
	#climb(from: number, isWithin: (head: number) => boolean): number {
		let word = from;
		for (let steps = 0; steps < this.words.length && isWithin(this.words[word].head); steps++)
			word = this.words[word].head;
		return word;
	}

	#find(mark: number, isIt: (word: TreeWord) => boolean): number {
		return this.words.findIndex((word, index) => index > mark && isIt(word));
	}
}
