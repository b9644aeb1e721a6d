import { readDataLines } from '../support/dataFolder';

/** One syntactic word of a CoNLL-U file (https://universaldependencies.org/format.html). */
export interface ConlluWord {
	readonly form: string;
	readonly lemma: string;
	readonly upos: string;
	readonly xpos: string;
	readonly features: string;
	/** Number of the word that it depends on, from 0; -1 for the root, and where it is not said. */
	readonly head: number;
	readonly deprel: string;
	readonly misc: string;
	/** Whether white space follows it in the text (no `SpaceAfter=No`). */
	readonly spaceAfter: boolean;
}

/** A token over several words, as `don't` over `do` and `n't`: words `first` to `last`, from 0, both within. */
export interface ConlluRange {
	readonly first: number;
	readonly last: number;
	readonly form: string;
	readonly spaceAfter: boolean;
}

/** One sentence: its comments (`# key = value`), its words, and its tokens over several words. */
export interface ConlluSentence {
	readonly comments: ReadonlyMap<string, string>;
	readonly words: readonly ConlluWord[];
	readonly ranges: readonly ConlluRange[];
}

/** The sentences of a CoNLL-U file in the data folder; empty nodes (`8.1`) are left out. */
export function readConllu(path: string): ConlluSentence[] {
	return parseConllu(readDataLines(path));
}

/** The sentences of CoNLL-U lines. */
export function parseConllu(lines: readonly string[]): ConlluSentence[] {
	const sentences: ConlluSentence[] = [];
	let block: string[] = [];
	for (const line of [...lines, '']) {
		if (line.trim() !== '') {
			block.push(line);
		} else if (block.length > 0) {
			sentences.push(parseSentence(block));
			block = [];
		}
	}
	return sentences;
}

function parseSentence(lines: readonly string[]): ConlluSentence {
	const comments = new Map<string, string>();
	const words: ConlluWord[] = [];
	const ranges: ConlluRange[] = [];
	for (const line of lines) {
		if (line.startsWith('#')) {
			const [, key, value] = /^#\s*([^=]+?)\s*(?:=\s*(.*))?$/.exec(line) ?? [];
			comments.set(key, value);
			continue;
		}
		const [id, form, lemma, upos, xpos, features, head, deprel, , misc] = line.split('\t');
		const spaceAfter = !/(^|\|)SpaceAfter=No(\||$)/.test(misc);
		if (/^\d+-\d+$/.test(id)) {
			const [first, last] = id.split('-').map(Number);
			ranges.push({ first: first - 1, last: last - 1, form, spaceAfter });
		} else if (/^\d+$/.test(id)) {
			words.push({ form, lemma, upos, xpos, features, head: numberOfHead(head), deprel, misc, spaceAfter });
		}
	}
	return { comments, words, ranges };
}

function numberOfHead(field: string): number {
	return /^\d+$/.test(field) ? Number(field) - 1 : -1;
}
