import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import type { Language } from '../../src/core/text/language';
import { inCheckout } from '../support/checkout';

/** Raw text of public corpora, relative to NLP_LENS_DATA. */
const corpora: Readonly<Record<Language, string>> = {
	zh: 'lm/mono-zhwiki/zhwiki-simplified.txt',
	en: 'lm/mono-enwiki/enwiki.txt',
};

/** Sample documents to make text from where there is no corpus. */
const samples: Readonly<Record<Language, readonly string[]>> = {
	zh: ['chinese-news.txt', 'chinese-prose.txt'],
	en: ['english.txt'],
};

/** A text to measure with, and where it is from. */
export interface BenchText {
	readonly text: string;
	readonly source: string;
}

/**
 * A text of about `length` UTF-16 code units in paragraphs: from a corpus of NLP_LENS_DATA where there is one, else
 * sentences of the sample documents in random order (fixed seed), so that no paragraph comes twice.
 */
export function benchText(language: Language, length: number): BenchText {
	const corpus = dataPath(corpora[language]);
	if (existsSync(corpus)) {
		const text = readFileSync(corpus, 'utf8').slice(0, length);
		return { text, source: path.basename(corpus) };
	}
	return { text: shuffledSamples(language, length), source: 'sentences of the samples' };
}

/** Where a file of NLP_LENS_DATA lies, whether it is there or not. */
export function dataPath(file: string): string {
	return path.join(process.env['NLP_LENS_DATA'] ?? path.join(homedir(), '.cache', 'nlp-lens', 'data'), file);
}

function shuffledSamples(language: Language, length: number): string {
	const text = samples[language]
		.map(name => readFileSync(inCheckout('test/fixtures/samples', name), 'utf8'))
		.join('\n');
	const sentences = text.split(/(?<=[。！？]|[.!?]\s)|\n+/u).filter(sentence => sentence.trim() !== '');
	let seed = 20240601;
	const next = (bound: number) => {
		seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
		return Math.floor((seed / 2 ** 32) * bound);
	};
	let result = '';
	while (result.length < length) {
		for (let i = 0; i < 6; i++) result += sentences[next(sentences.length)];
		result += '\n\n';
	}
	return result;
}

/** A text of at most so many bytes of UTF-8, cut at the end of a paragraph where there is one. */
export function documentOfBytes(language: Language, bytes: number): string {
	const { text } = benchText(language, bytes);
	let length = text.length;
	while (Buffer.byteLength(text.slice(0, length)) > bytes) length = Math.floor(length * 0.98);
	const cut = text.slice(0, length);
	return cut.slice(0, cut.lastIndexOf('\n') + 1) || cut;
}
