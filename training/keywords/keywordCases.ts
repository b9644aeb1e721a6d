import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../src/core/text/language';
import { dataFolder, readDataLines } from '../support/dataFolder';

/** A text with the keywords that people gave it. */
export interface KeywordCase {
	readonly text: string;
	readonly keywords: readonly string[];
}

/** Texts of one kind. */
export interface KeywordSet {
	readonly name: string;
	readonly language: Language;
	readonly read: () => KeywordCase[];
}

/** The set that Chinese keywords are learned from, and the one that they are scored on. */
export const CSL_DEV: KeywordSet = { name: 'CSL kg, dev', language: 'zh', read: () => readCsl('dev') };
export const CSL_TEST: KeywordSet = { name: 'CSL kg, test', language: 'zh', read: () => readCsl('test') };

/** English sets for scores alone: their licences allow no more. */
export const INSPEC: KeywordSet = { name: 'Inspec', language: 'en', read: () => readFolder('Inspec') };
export const SEMEVAL: KeywordSet = {
	name: 'SemEval-2017 task 10',
	language: 'en',
	read: () => readFolder('SemEval2017'),
};

/** What English keywords are learned from: the phrases of an abstract that its one-sentence summaries take up. */
export const SCITLDR_TRAIN: KeywordSet = { name: 'SciTLDR, train', language: 'en', read: readSciTldr };

/** Abstracts of Chinese papers with their authors' keywords; the title, which the set puts last, comes first here. */
function readCsl(split: 'dev' | 'test'): KeywordCase[] {
	const titles = readDataLines(`tasks/csl/ydli-ai/ts/${split}.tsv`).map(line => line.split('\t')[2]);
	return readDataLines(`tasks/csl/ydli-ai/kg/${split}.tsv`).map((line, index) => {
		const [, text, keywords] = line.split('\t');
		const title = titles[index];
		if (!text.endsWith(` ${title}`)) throw new Error(`The title of line ${index + 1} does not stand at its end.`);
		return { text: `${title}\n${text.slice(0, -title.length).trim()}`, keywords: keywords.split('_') };
	});
}

/** Documents `docsutf8/NAME.txt` with `keys/NAME.key`, a keyword a line. */
function readFolder(name: string): KeywordCase[] {
	const folder = join(dataFolder(), 'tasks', 'keyphrase', name);
	if (!existsSync(folder)) throw new Error(`There is no folder ${folder}. Unpack ${name}.zip where it lies.`);
	const files = readdirSync(join(folder, 'keys')).sort();
	return files.map(file => {
		const keys = readFileSync(join(folder, 'keys', file), 'utf8');
		const text = readFileSync(join(folder, 'docsutf8', file.replace(/\.key$/u, '.txt')), 'utf8');
		const keywords = keys.split('\n').map(key => key.replace(/\s+/gu, ' ').trim());
		return { text: text.replace(/[\t ]*\n[\t ]+/gu, ' '), keywords: keywords.filter(key => key !== '') };
	});
}

interface SciTldrLine {
	readonly source: readonly string[];
	readonly target: readonly string[];
}

function readSciTldr(): KeywordCase[] {
	return readDataLines('tasks/scitldr/train.jsonl').map(line => {
		const { source, target } = JSON.parse(line) as SciTldrLine;
		return { text: source.map(sentence => sentence.trim()).join(' '), keywords: target };
	});
}
