import { once } from 'node:events';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { dataPath } from '../bench/benchText';
import { inCheckout } from '../support/checkout';

/** Raw text of public corpora, relative to NLP_LENS_DATA; the languages take turns. */
const CORPORA = [
	['lm/mono-zhwiki/zhwiki-simplified.txt', 'lm/mono-zh-novels/four-novels.txt'],
	['lm/mono-enwiki/enwiki.txt', 'lm/mono-en-books/standardebooks.txt'],
];

/** Sample documents where there is no corpus. */
const SAMPLES = [['chinese-news.txt', 'chinese-prose.txt'], ['english.txt']];

/** Code units of a document at least; each pass over the texts adds so many, so that it cuts them in another way. */
const DOCUMENT_LENGTH = 700;

/** Every so many documents one has no text. */
const BROKEN = 500;

/** What was written. */
export interface WrittenDocuments {
	readonly documents: number;
	readonly broken: number;
	readonly bytes: number;
	/** What the texts are called. */
	readonly source: string;
}

/**
 * Writes documents as JSON lines until there are so many bytes: paragraphs of the texts, over and over, and now and then a
 * document without a text.
 */
export async function writeDocuments(
	file: string,
	wanted: number,
	texts: readonly string[],
): Promise<WrittenDocuments> {
	const sources = sourcesOf(texts);
	const turns = sources.map(paths => documentsOf(paths));
	const output = createWriteStream(file);
	let [documents, broken, bytes] = [0, 0, 0];
	while (bytes < wanted) {
		const { value } = await turns[documents % turns.length].next();
		documents++;
		const id = `d${documents}`;
		const isBroken = documents % BROKEN === 0;
		if (isBroken) broken++;
		const line = Buffer.from(`${JSON.stringify(isBroken ? { id } : { id, text: value })}\n`);
		bytes += line.length;
		if (!output.write(line)) await once(output, 'drain');
	}
	output.end();
	await once(output, 'close');
	const names = sources.flat().map(each => each.replace(/^.*\//u, ''));
	return { documents, broken, bytes, source: names.join(', ') };
}

function sourcesOf(texts: readonly string[]): string[][] {
	if (texts.length > 0) return [[...texts]];
	const corpora = CORPORA.map(files => files.map(dataPath).filter(existsSync));
	if (corpora.every(files => files.length > 0)) return corpora;
	return SAMPLES.map(names => names.map(name => inCheckout('test/fixtures/samples', name)));
}

/** Documents without end. */
async function* documentsOf(files: readonly string[]): AsyncGenerator<string, never> {
	for (let pass = 1; ; pass++) {
		for (const file of files) {
			let text = '';
			for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
				text += `${line}\n`;
				if (text.length < DOCUMENT_LENGTH * pass) continue;
				yield text;
				text = '';
			}
			if (text !== '') yield text;
		}
	}
}
