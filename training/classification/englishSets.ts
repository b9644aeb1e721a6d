import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder, readDataLines } from '../support/dataFolder';
import type { LabeledText, Part } from './labeledText';
import { readGzipLines } from './readGzip';

const SST_FILES: Readonly<Record<Part, string>> = { train: 'train.tsv', dev: 'dev.tsv', test: 'test.tsv' };

/** SST-2: sentences of film reviews, without the neutral ones; labels `negative` and `positive`. */
export function sst2(part: Part): LabeledText[] {
	return readDataLines(`tasks/sst2/${SST_FILES[part]}`).map(line => {
		const tab = line.lastIndexOf('\t');
		return { text: line.slice(0, tab), label: line.slice(tab + 1) === '1' ? 'positive' : 'negative' };
	});
}

/** A phrase of the Stanford Sentiment Treebank: its words, and its class from 0, very negative, to 4, very positive. */
interface Phrase {
	readonly text: string;
	readonly degree: number;
}

/** Whole sentences of the treebank in three classes: negative, neutral, positive. */
export function sstSentences(part: 'dev' | 'test'): LabeledText[] {
	return readDataLines(`tasks/sst2/fiveclass/${part}.txt`).flatMap(line => {
		const root = treePhrases(line).at(-1);
		if (root === undefined) return [];
		return { text: root.text, label: root.degree < 2 ? 'negative' : root.degree > 2 ? 'positive' : 'neutral' };
	});
}

/** The different phrases of the trees of the treebank's training part that are not neutral; strong ones count more. */
export function sstPhrases(): LabeledText[] {
	const phrases = new Map<string, LabeledText>();
	for (const line of readGzipLines('tasks/sst2/fiveclass/train.txt.gz')) {
		for (const { text, degree } of treePhrases(line)) {
			if (degree === 2) continue;
			const label = degree > 2 ? 'positive' : 'negative';
			phrases.set(text, { text, label, weight: degree === 0 || degree === 4 ? 1.5 : 1 });
		}
	}
	return [...phrases.values()];
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

/** Sentences of film reviews in small letters (Pang and Lee 2005). */
export function rtPolarity(): LabeledText[] {
	const read = (file: string, label: string): LabeledText[] =>
		readFileSync(join(dataFolder(), 'tasks/rt-polarity', file), 'latin1')
			.split('\n')
			.filter(line => line.trim() !== '')
			.map(text => ({ text: text.trim(), label }));
	return [...read('rt-polarity.neg', 'negative'), ...read('rt-polarity.pos', 'positive')];
}

/** 20 Newsgroups, parted by date; messages with their heads. */
export function newsgroups(part: 'train' | 'test'): LabeledText[] {
	const folder = join(dataFolder(), `tasks/20newsgroups/20news-bydate/20news-bydate-${part}`);
	return readdirSync(folder)
		.sort()
		.flatMap(label =>
			readdirSync(join(folder, label))
				.sort()
				.map(file => ({ text: readFileSync(join(folder, label, file), 'latin1'), label })),
		);
}
