import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { VectorsReader } from '../../core/embeddings/files/vectorsReader';
import type { VectorsFormat } from '../../core/embeddings/embedding';
import type { VectorsContent } from '../../core/embeddings/vectorsModel';
import { WordVectors } from '../../core/embeddings/wordVectors';
import { ModelStore } from '../../core/model/modelStore';
import type { GroupContext } from '../commands/groupContext';
import { reasonOf } from '../textInput';
import { UsageError } from '../usageError';

/** Bytes read at a time. */
const CHUNK_BYTES = 4 * 1024 * 1024;

/** Vectors that ship, by what `--vectors` calls them. */
const SHIPPED: Readonly<Record<string, string>> = { zh: 'zh-vectors', en: 'en-vectors' };

/** What `--help` prints of where vectors come from. */
export const VECTORS_HELP = `  --vectors zh|en|FILE      those that ship, or a file: word2vec's text or binary format, or what "vectors train" wrote
                            (those of the language of the words)
  --max-words N             of a file, only the first N words, the most frequent ones
`;

/** What of a file was read. */
export interface VectorsOfFile {
	readonly format: VectorsFormat;
	readonly content: VectorsContent;
}

/**
 * The vectors that an option names.
 * @throws UsageError for a file that cannot be read; NlpError for one that holds no vectors.
 */
export async function openVectors(
	given: string,
	maxWords: number | undefined,
	context: GroupContext,
): Promise<WordVectors> {
	if (Object.hasOwn(SHIPPED, given)) {
		return WordVectors.from(await new ModelStore(context.models).load(SHIPPED[given]));
	}
	return WordVectors.of((await readVectorsFile(given, maxWords, context)).content);
}

/** Reads a file of vectors, no more of it than is kept. @throws as {@link openVectors}. */
export async function readVectorsFile(
	file: string,
	maxWords: number | undefined,
	{ progress, warn }: GroupContext,
): Promise<VectorsOfFile> {
	const reader = new VectorsReader(file, maxWords);
	const size = await sizeOf(file);
	let read = 0;
	for await (const bytes of bytesOf(file)) {
		reader.push(bytes);
		read += bytes.length;
		progress.show(() => `reading ${file}: ${Math.floor((100 * read) / Math.max(1, size))} %`);
		if (reader.isDone) break;
	}
	progress.clear();
	const { format, vectors, notes } = reader.finish();
	for (const note of notes) warn(`${file}: ${note}`);
	return { format, content: vectors };
}

async function sizeOf(file: string): Promise<number> {
	try {
		const status = await stat(file);
		if (!status.isDirectory()) return status.size;
	} catch (error) {
		throw new UsageError(`cannot read ${file}: ${reasonOf(error)}; word vectors are zh, en or a file`, {
			cause: error,
		});
	}
	throw new UsageError(`cannot read ${file}: it is a folder`);
}

async function* bytesOf(file: string): AsyncGenerator<Uint8Array> {
	try {
		for await (const bytes of createReadStream(file, { highWaterMark: CHUNK_BYTES })) yield bytes as Uint8Array;
	} catch (error) {
		throw new UsageError(`cannot read ${file}: ${reasonOf(error)}`, { cause: error });
	}
}
