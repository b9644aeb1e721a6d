import { readFileSync } from 'node:fs';
import { VectorsReader } from '../../src/core/embeddings/files/vectorsReader';
import { WordVectors } from '../../src/core/embeddings/wordVectors';
import { decodeModel } from '../../src/core/model/binaryFormat';
import type { WordRows } from './reduceVectors';

/** The vectors of a model file, to be asked. @param file what errors call it */
export function vectorsOfModel(bytes: Uint8Array, file: string): WordVectors {
	return WordVectors.from(decodeModel(bytes, file));
}

/**
 * The vectors of a file, to be asked: one of this program's models, or one of word2vec, text or binary.
 * @throws NlpError where it is none of them
 */
export function vectorsOfFile(file: string): WordVectors {
	const reader = new VectorsReader(file);
	reader.push(readFileSync(file));
	return WordVectors.of(reader.finish().vectors);
}

/** Vectors that were just made, to be asked. */
export function vectorsOfRows(rows: WordRows): WordVectors {
	return WordVectors.of({ ...rows, engine: 'as learned' });
}
