import { createWriteStream, mkdirSync } from 'node:fs';
import type { WriteStream } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { Nlp } from '../../src/core/nlp';
import type { SentenceWords } from '../../src/core/doc/sentenceWords';
import type { Language } from '../../src/core/text/language';
import { dataFolder } from '../support/dataFolder';
import { shippedModels } from '../support/shippedModels';
import { plainDocuments } from './corpus';

/*
 * Writes the plain texts of a language as words, cut as the product cuts them, to <data>/derived/elmo/<language>.train.txt and
 * .heldout.txt: a sentence a line, a tab between words, an empty line after a document.
 */

const SPACE = /\s+/gu;

function linesOf({ text, starts, ends, sentences }: SentenceWords): string {
	let lines = '';
	for (let sentence = 0; sentence + 1 < sentences.length; sentence++) {
		const words: string[] = [];
		for (let word = sentences[sentence]; word < sentences[sentence + 1]; word++) {
			words.push(text.slice(starts[word], ends[word]).replace(SPACE, ' '));
		}
		lines += `${words.join('\t')}\n`;
	}
	return lines;
}

async function write(stream: WriteStream, text: string): Promise<void> {
	if (!stream.write(text)) await once(stream, 'drain');
}

async function main(language: Language): Promise<void> {
	const folder = join(dataFolder(), 'derived', 'elmo');
	mkdirSync(folder, { recursive: true });
	const train = createWriteStream(join(folder, `${language}.train.txt`));
	const heldOut = createWriteStream(join(folder, `${language}.heldout.txt`));
	const nlp = new Nlp(shippedModels, 0);
	let words = 0;
	for (const document of plainDocuments(language)) {
		const cut = await nlp.words(document.text, 'plain');
		words += cut.starts.length;
		if (cut.starts.length > 0) await write(document.heldOut ? heldOut : train, `${linesOf(cut)}\n`);
	}
	for (const stream of [train, heldOut]) {
		stream.end();
		await once(stream, 'finish');
	}
	console.log(`${language}: ${words} words`);
}

const language = process.argv[2];
if (language !== 'en' && language !== 'zh') throw new Error('Say which language: en or zh.');
void main(language);
