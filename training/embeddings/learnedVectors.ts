import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { EmbeddingOptions } from '../../src/core/embeddings/embedding';
import { EmbeddingCorpus } from '../../src/core/embeddings/training/embeddingCorpus';
import type { TrainedEmbeddings } from '../../src/core/embeddings/training/trainEmbeddings';
import { trainEmbeddings } from '../../src/core/embeddings/training/trainEmbeddings';
import { decodeModel, encodeModel } from '../../src/core/model/binaryFormat';
import { stringsTensor } from '../../src/core/model/modelFile';
import { Nlp } from '../../src/core/nlp';
import type { Language } from '../../src/core/text/language';
import { dataFolder } from '../support/dataFolder';
import { shippedModels } from '../support/shippedModels';
import { EMBEDDING_SOURCES, paragraphWords } from './embeddingText';
import { RECIPES } from './recipes';
import type { WordRows } from './reduceVectors';

/** The kind of the files that lie among what is derived of corpora: vectors as they were learned. */
const KIND = 'learned-vectors/1';

/** Learns the vectors of a language in each way of its recipe, and writes them to `<data>/derived`. */
export async function learnVectors(language: Language): Promise<void> {
	const corpus = await corpusOf(language);
	console.log(`${corpus.words} words, ${corpus.differentWords} different ones`);
	for (const [way, options] of RECIPES[language].learned.entries()) {
		const trained = await trainEmbeddings(corpus, options, { onProgress: progressPrinter() });
		console.log(trained.report.engine, `${trained.words.length} words`);
		write(fileOf(language, way), trained, options);
	}
}

/**
 * The vectors that {@link learnVectors} wrote in one way of the recipe.
 * @throws Error when it did not yet, or with other options
 */
export function readLearnedVectors(language: Language, way: number): WordRows {
	const path = fileOf(language, way);
	if (!existsSync(path))
		throw new Error(`There is no file ${path}. training/README.md names the command that makes it.`);
	const file = decodeModel(readFileSync(path), path);
	file.expectKind(KIND);
	if (file.metadata['options'] !== JSON.stringify(RECIPES[language].learned[way])) {
		throw new Error(`${path} was learned with other options than the recipe's: learn the vectors anew.`);
	}
	const words = file.strings('words');
	return { words, dimensions: file.number('dimensions'), rows: file.tensor('rows', 'float32') };
}

/** The words of a language's texts, a paragraph a sentence, so that windows reach over the ends of sentences. */
async function corpusOf(language: Language): Promise<EmbeddingCorpus> {
	const nlp = new Nlp(shippedModels, 1);
	const corpus = new EmbeddingCorpus();
	for (const source of EMBEDDING_SOURCES[language]) {
		for await (const paragraph of paragraphWords(nlp, source)) corpus.addSentence(paragraph);
	}
	return corpus;
}

function fileOf(language: Language, way: number): string {
	return join(dataFolder(), `derived/learned-vectors-${language}-${way + 1}.bin`);
}

function write(path: string, { words, dimensions, rows }: TrainedEmbeddings, options: Partial<EmbeddingOptions>): void {
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(
		path,
		encodeModel({
			name: 'learned-vectors',
			kind: KIND,
			metadata: { dimensions, options: JSON.stringify(options) },
			tensors: { words: stringsTensor(words), rows: { type: 'float32', data: rows } },
		}),
	);
}

/** Prints how far learning is, each tenth. */
function progressPrinter(): (progress: { readonly part: number }) => void {
	let printed = 0;
	return ({ part }) => {
		if (part < printed) return;
		console.log(`${Math.round(100 * part)} %`);
		printed = part + 0.1;
	};
}
