import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder, readData } from '../support/dataFolder';

/** One syntactic word of an English treebank. */
export interface TreebankWord {
	readonly form: string;
	readonly lemma: string;
	readonly upos: string;
	readonly xpos: string;
	/** Whether it belongs to the same surface token as the word before it. */
	readonly joined: boolean;
	/** Whether white space follows in the text. */
	readonly spaceAfter: boolean;
}

/** One sentence with its place among paragraphs. */
export interface TreebankSentence {
	readonly words: readonly TreebankWord[];
	readonly startsDocument: boolean;
	readonly startsParagraph: boolean;
}

/** The sentences of English-EWT r2.16. */
export function readEwt(split: 'train' | 'dev' | 'test'): TreebankSentence[] {
	return parseTreebank(readData(`en/ud_ewt/r2.16/en_ewt-ud-${split}.conllu`));
}

/** The sentences of the openly licensed documents of GUM, in the order of their file names. */
export function readOpenGum(split: 'train' | 'dev' | 'test'): TreebankSentence[] {
	const folder = join(dataFolder(), 'en/gum_open', split);
	const files = readdirSync(folder).filter(name => name.endsWith('.conllu'));
	return files.sort().flatMap(name => parseTreebank(readData(`en/gum_open/${split}/${name}`)));
}

/** The sentences of each document. */
export function groupDocuments(sentences: readonly TreebankSentence[]): TreebankSentence[][] {
	const documents: TreebankSentence[][] = [];
	for (const sentence of sentences) {
		if (sentence.startsDocument || documents.length === 0) {
			documents.push([]);
		}
		documents[documents.length - 1].push(sentence);
	}
	return documents;
}

/** Reads CoNLL-U with multiword tokens; empty nodes are left out. */
export function parseTreebank(text: string): TreebankSentence[] {
	return text
		.split(/\r?\n\r?\n/)
		.filter(block => block.trim() !== '')
		.map(parseSentence);
}

function parseSentence(block: string): TreebankSentence {
	const lines = block.split(/\r?\n/).filter(line => line !== '');
	const startsDocument = lines.some(line => line.startsWith('# newdoc'));
	const startsParagraph = startsDocument || lines.some(line => line.startsWith('# newpar'));
	const words: TreebankWord[] = [];
	let [first, last, rangeSpace] = [0, 0, true];
	for (const line of lines) {
		if (line.startsWith('#')) {
			continue;
		}
		const [id, form, lemma, upos, xpos, , , , , misc] = line.split('\t');
		if (id.includes('.')) {
			continue;
		}
		const spaceAfter = !misc.includes('SpaceAfter=No');
		if (id.includes('-')) {
			[first, last] = id.split('-').map(Number);
			rangeSpace = spaceAfter;
			continue;
		}
		const index = Number(id);
		const inRange = index >= first && index <= last;
		const space = inRange ? index === last && rangeSpace : spaceAfter;
		words.push({ form, lemma, upos, xpos, joined: inRange && index > first, spaceAfter: space });
	}
	return { words, startsDocument, startsParagraph };
}
