import { open } from 'node:fs/promises';
import type { VectorsFormat } from '../../core/embeddings/embedding';
import { writeWord2vec } from '../../core/embeddings/files/word2vecWriter';
import { packWordVectors } from '../../core/embeddings/vectorsModel';
import type { VectorsContent } from '../../core/embeddings/vectorsModel';
import { WordVectors } from '../../core/embeddings/wordVectors';
import { encodeModel } from '../../core/model/binaryFormat';
import { writeOutput } from '../outputFile';
import { reasonOf } from '../textInput';
import { UsageError } from '../usageError';

/** The formats by what options call them. */
export const FILE_FORMATS = ['text', 'binary', 'model'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

const FORMATS: Readonly<Record<FileFormat, VectorsFormat>> = {
	text: 'word2vecText',
	binary: 'word2vecBinary',
	model: 'model',
};

/** Words written at a time. */
const PORTION = 5000;

/** The format that a file's name says: `.bin` binary, `.nlpl` this program's own, all else text. */
export function formatOfFile(file: string): FileFormat {
	if (file.endsWith('.bin')) return 'binary';
	return file.endsWith('.nlpl') ? 'model' : 'text';
}

/** Writes vectors to a file, portion by portion. @throws UsageError where it cannot be written. */
export async function writeVectorsFile(file: string, given: FileFormat, content: VectorsContent): Promise<void> {
	const format = FORMATS[given];
	if (format === 'model') {
		await writeOutput(file, encodeModel(packWordVectors('word-vectors', content)));
		return;
	}
	const vectors = WordVectors.of(content);
	try {
		const handle = await open(file, 'w');
		try {
			for (let first = 0; first < Math.max(1, vectors.size); first += PORTION) {
				await handle.write(writeWord2vec(vectors, format, first, PORTION));
			}
		} finally {
			await handle.close();
		}
	} catch (error) {
		throw new UsageError(`cannot write ${file}: ${reasonOf(error)}`, { cause: error });
	}
}
