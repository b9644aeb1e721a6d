import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { SeededRandom } from '../../src/core/numeric/seededRandom';
import { dataFolder } from '../support/dataFolder';

/** Parts of the mixture: a corpus, where in it to begin, and its share of the bytes. */
const CORPORA: readonly (readonly [file: string, begin: number, share: number])[] = [
	['lm/mono-enwiki/enwiki.txt', 5_000_000, 0.35],
	['lm/mono-zhwiki/zhwiki-simplified.txt', 5_000_000, 0.3],
	['lm/mono-zh-tech/pingcap-docs-cn.txt', 100_000, 0.15],
	['lm/mono-en-books/standardebooks.txt', 3_000_000, 0.1],
];
const CODE_SHARE = 0.08;
const SAMPLES = ['english.txt', 'chinese-news.txt', 'chinese-prose.txt'];
const EMOJI = ['😀', '👍🏽', '👩‍👩‍👧‍👦', '🇨🇳', '❤️', '🚀', '½', 'é', '한국어', 'русский', 'العربية', '\t', '   ', '１２３'];
/** Bytes of a document. */
const DOCUMENT = 100_000;

/** A text to measure with, in documents, and where it is from. */
export interface MixedText {
	readonly documents: readonly string[];
	readonly source: string;
}

/**
 * About so many bytes of Chinese and English prose, technical text, code and emoji, in documents of 100 kB; where there are no
 * corpora, of the sample documents again and again.
 * @param root the folder of the repository, whose sources are the code
 */
export function mixedText(bytes: number, root: string): MixedText {
	const corpora = CORPORA.filter(([file]) => existsSync(join(dataFolder(), file)));
	const parts =
		corpora.length === CORPORA.length
			? corpora.map(([file, begin, share]) => readPart(join(dataFolder(), file), begin, bytes * share))
			: [samples(root, bytes * (1 - CODE_SHARE - 0.02))];
	const texts = [...parts, code(join(root, 'src', 'core'), bytes * CODE_SHARE), emoji(bytes * 0.02)];
	const documents = texts.flatMap(cutDocuments);
	const order = Int32Array.from(documents, (_, i) => i);
	new SeededRandom(1).shuffle(order);
	return {
		documents: Array.from(order, i => documents[i]),
		source: parts.length > 1 ? 'Wikipedia, technical text, books, code and emoji' : 'the samples, code and emoji',
	};
}

function readPart(file: string, begin: number, bytes: number): string {
	const buffer = Buffer.alloc(Math.round(bytes));
	const handle = openSync(file, 'r');
	const size = readSync(handle, buffer, 0, buffer.length, begin);
	closeSync(handle);
	const text = buffer.toString('utf8', 0, size);
	// What the cut tore apart at both ends goes with its line.
	return text.slice(text.indexOf('\n') + 1, text.lastIndexOf('\n') + 1);
}

function samples(root: string, bytes: number): string {
	const texts = SAMPLES.map(name => readFileSync(join(root, 'test', 'fixtures', 'samples', name), 'utf8'));
	const text = texts.join('\n');
	return text.repeat(Math.ceil(bytes / Buffer.byteLength(text)));
}

function code(folder: string, bytes: number): string {
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts'));
	const text = files
		.sort()
		.map(name => readFileSync(join(folder, name), 'utf8'))
		.join('\n');
	return text.slice(0, bytes);
}

function emoji(bytes: number): string {
	const random = new SeededRandom(2);
	const lines: string[] = [];
	for (let size = 0; size < bytes;) {
		const words = Array.from({ length: 12 }, () => EMOJI[random.nextUint32() % EMOJI.length]);
		const line = words.join(random.next() < 0.5 ? ' ' : '');
		lines.push(line);
		size += Buffer.byteLength(line) + 1;
	}
	return lines.join('\n');
}

function cutDocuments(text: string): string[] {
	const documents: string[] = [];
	for (let start = 0; start < text.length;) {
		const end = text.indexOf('\n', Math.min(text.length, start + DOCUMENT / 2));
		documents.push(text.slice(start, end < 0 ? text.length : end + 1));
		start = end < 0 ? text.length : end + 1;
	}
	return documents;
}
