import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Genre } from '../../src/core/tasks/summarization/sentenceScorer';
import type { Language } from '../../src/core/text/language';
import { readPeopleDaily } from '../corpora/peopleDaily';
import type { PfrParagraph } from '../corpora/peopleDaily';
import { dataFolder, readData, readDataLines } from '../support/dataFolder';
import { rebuildDocuments } from '../tokenization/rawDocument';
import { parseTreebank } from '../tokenization/treebank';

/** A text with what people wrote as its summary. */
export interface SummaryCase {
	readonly text: string;
	readonly references: readonly string[];
}

/** Texts of one kind, and how many sentences their summaries are to have. */
export interface SummarySet {
	readonly name: string;
	readonly language: Language;
	readonly counts: readonly number[];
	/** What kind of text it is to the scorer. */
	readonly genre: Genre;
	/** Whether it is of the corpus that training may be asked to leave out. */
	readonly isPfr?: boolean;
	readonly read: (split: Split) => SummaryCase[];
}

/** Weights are learned on `train`, constants are chosen on `dev`; `test` is for the card. Some sets have no `train`. */
export type Split = 'train' | 'dev' | 'test';

/** All sets; each weighs the same. */
export const SUMMARY_SETS: readonly SummarySet[] = [
	{ name: 'CSL', language: 'zh', counts: [1], genre: 'abstract', read: readCsl },
	{ name: 'People’s Daily', language: 'zh', counts: [1, 2], genre: 'general', isPfr: true, read: readHeadlines },
	{ name: 'VCSum', language: 'zh', counts: [3], genre: 'general', read: readMeetings },
	{ name: 'SciTLDR', language: 'en', counts: [1], genre: 'abstract', read: readSciTldr },
	{ name: 'GUM', language: 'en', counts: [1, 2], genre: 'general', read: readGum },
];

/** Abstracts of Chinese papers; the reference is the title. */
function readCsl(split: Split): SummaryCase[] {
	if (split === 'train') return [];
	return readDataLines(`tasks/csl/ydli-ai/ts/${split}.tsv`).map(line => {
		const [, text, title] = line.split('\t');
		return { text, references: [title] };
	});
}

interface SciTldrLine {
	readonly source: readonly string[];
	readonly target: readonly string[];
}

/**
 * Abstracts of English papers; the references are summaries by their authors and reviewers. Train is without the abstracts
 * that begin as one of dev or test does.
 */
function readSciTldr(split: Split): SummaryCase[] {
	const cases = readDataLines(`tasks/scitldr/${split}.jsonl`).map(line => {
		const { source, target } = JSON.parse(line) as SciTldrLine;
		return { text: source.map(sentence => sentence.trim()).join(' '), references: target };
	});
	if (split !== 'train') return cases;
	const held = new Set((['dev', 'test'] as const).flatMap(readSciTldr).map(({ text }) => text.slice(0, SAME_START)));
	return cases.filter(({ text }) => !held.has(text.slice(0, SAME_START)));
}

/** Texts that begin with so many equal characters are one. */
const SAME_START = 60;

interface VcsumLine {
	readonly context: readonly (readonly string[])[];
	readonly discussion: string;
}

/** Parts of Chinese meetings, one paragraph a turn; the reference is the written record. */
function readMeetings(split: Split): SummaryCase[] {
	if (split === 'train') return [];
	const packed = readFileSync(join(dataFolder(), `tasks/vcsum/short_${split}.txt.gz`));
	const lines = gunzipSync(packed).toString('utf8').trim().split('\n');
	return lines.map(line => {
		const { context, discussion } = JSON.parse(line) as VcsumLine;
		return { text: context.map(turn => turn.join('')).join('\n\n'), references: [discussion] };
	});
}

/** English documents of many kinds, the openly licensed ones of GUM, with summaries in one sentence. Dev is train and dev. */
function readGum(split: Split): SummaryCase[] {
	if (split === 'train') return [];
	const folders = split === 'dev' ? ['train', 'dev'] : ['test'];
	const files = folders.flatMap(folder =>
		readdirSync(join(dataFolder(), 'en/gum_open', folder))
			.filter(name => name.endsWith('.conllu'))
			.sort()
			.map(name => `en/gum_open/${folder}/${name}`),
	);
	return files.flatMap(file => {
		const conllu = readData(file);
		const references = Array.from(conllu.matchAll(/^# meta::summary\d* = (?:\(\w+\) )?(.+)$/gmu), match => match[1]);
		return rebuildDocuments(parseTreebank(conllu)).map(({ text }) => ({ text, references }));
	});
}

const ARTICLES = 600;
const FEWEST_SENTENCES = 3;
const SENTENCE_END = /[。！？]/gu;
const PARAGRAPH_END = /[。！？：”’）…]$/u;

/**
 * The first articles of the People's Daily corpus with at least three sentences; the reference is the headline, which is
 * the first line. Dev is of the odd days of January 1998, test of the even ones; train is the rest of the odd days.
 */
function readHeadlines(split: Split): SummaryCase[] {
	const articles = new Map<string, PfrParagraph[]>();
	for (const paragraph of readPeopleDaily()) {
		const article = paragraph.id.slice(0, paragraph.id.lastIndexOf('-'));
		const isDev = Number(article.slice(6, 8)) % 2 === 1;
		if (isDev !== (split !== 'test')) continue;
		const paragraphs = articles.get(article);
		if (paragraphs === undefined) articles.set(article, [paragraph]);
		else paragraphs.push(paragraph);
	}
	return Array.from(articles.values(), articleCase)
		.filter(each => each !== undefined)
		.slice(...(split === 'train' ? [ARTICLES] : [0, ARTICLES]));
}

function articleCase(paragraphs: readonly PfrParagraph[]): SummaryCase | undefined {
	const [headline, ...rest] = paragraphs.map(({ words }) => words.map(({ form }) => form).join(''));
	const text = rest.filter(paragraph => PARAGRAPH_END.test(paragraph)).join('\n\n');
	const isArticle = !PARAGRAPH_END.test(headline) && (text.match(SENTENCE_END)?.length ?? 0) >= FEWEST_SENTENCES;
	return isArticle ? { text, references: [headline] } : undefined;
}
