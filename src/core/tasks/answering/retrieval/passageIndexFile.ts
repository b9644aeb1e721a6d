import { NlpError } from '../../../errors';
import { decodeModel, encodeModel } from '../../../model/binaryFormat';
import type { Json, ModelFile } from '../../../model/modelFile';
import type { IndexedFile } from './passageStore';
import { PassageStore } from './passageStore';
import { PostingLists } from './postingLists';

/** The reader that understands the file; another number after a change of the columns, of the terms or of how they are hashed. */
const KIND = 'passage-index/1';

/** What a file of an index holds. */
export interface StoredIndex {
	readonly store: PassageStore;
	readonly lists: PostingLists;
}

/** The bytes of an index, in the container of models: a checksum guards them. */
export function encodePassageIndex(store: PassageStore, lists: PostingLists): Uint8Array {
	const { starts, ends, words, textEnds, texts } = store.columns;
	return encodeModel({
		name: 'passages',
		kind: KIND,
		metadata: { files: store.files.map(({ name, stamp, count, chinese }) => [name, stamp, count, chinese]) },
		tensors: {
			starts: { type: 'int32', data: starts },
			ends: { type: 'int32', data: ends },
			words: { type: 'int32', data: words },
			textEnds: { type: 'uint32', data: textEnds },
			texts: { type: 'uint8', data: texts },
			keys: { type: 'int32', data: lists.keys },
			listStarts: { type: 'uint32', data: lists.starts },
			lists: { type: 'uint8', data: lists.bytes },
		},
	});
}

/**
 * Reads the bytes of an index.
 * @param name what the error calls it
 * @throws NlpError `input-malformed` when they are damaged, or of another version.
 */
export function decodePassageIndex(bytes: Uint8Array, name: string): StoredIndex {
	try {
		const file = decodeModel(bytes, name);
		file.expectKind(KIND);
		return readIndex(file);
	} catch (cause) {
		if (!(cause instanceof NlpError)) throw cause;
		const message = `The index ${name} cannot be used: it is damaged or of another version. Build it anew from its files.`;
		throw new NlpError('input-malformed', message, { cause });
	}
}

function readIndex(file: ModelFile): StoredIndex {
	const columns = {
		starts: file.tensor('starts', 'int32'),
		ends: file.tensor('ends', 'int32'),
		words: file.tensor('words', 'int32'),
		textEnds: file.tensor('textEnds', 'uint32'),
		texts: file.tensor('texts', 'uint8'),
	};
	const files = readFiles(file);
	const lists = new PostingLists(
		file.tensor('keys', 'int32'),
		file.tensor('listStarts', 'uint32'),
		file.tensor('lists', 'uint8'),
	);
	const count = files.reduce((sum, each) => sum + each.count, 0);
	const isWhole =
		[columns.starts, columns.ends, columns.words, columns.textEnds].every(column => column.length === count) &&
		(columns.textEnds.at(-1) ?? 0) === columns.texts.length &&
		lists.starts.length === lists.keys.length + 1 &&
		lists.starts.at(-1) === lists.bytes.length;
	if (!isWhole) throw file.malformed('its columns do not fit together');
	return { store: PassageStore.of(files, columns), lists };
}

function readFiles(file: ModelFile): IndexedFile[] {
	const { files } = file.metadata;
	if (!Array.isArray(files)) throw file.malformed('it has no list of files');
	let first = 0;
	return (files as readonly Json[]).map(entry => {
		const [name, stamp, count, chinese] = Array.isArray(entry) ? (entry as readonly Json[]) : [];
		if (typeof name !== 'string' || typeof stamp !== 'string' || !isCount(count) || !isCount(chinese)) {
			throw file.malformed('its list of files cannot be read');
		}
		const indexed = { name, stamp, first, count, chinese };
		first += count;
		return indexed;
	});
}

function isCount(value: Json | undefined): value is number {
	return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}
