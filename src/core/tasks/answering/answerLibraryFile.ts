import { NlpError } from '../../errors';
import { decodeModel, encodeModel } from '../../model/binaryFormat';
import type { Json, ModelFile } from '../../model/modelFile';
import { decodeUtf8, encodeUtf8 } from '../../model/utf8';
import type { AnswerFile } from './answerFile';

/** The reader that understands the file. */
const KIND = 'answer-library/1';

/** What the file of a library holds. */
export interface StoredLibrary {
	/** As the index of passages writes and reads them. */
	readonly passages: Uint8Array;
	/** Files other than texts, whole: they are read anew. */
	readonly files: readonly AnswerFile[];
}

/** The bytes of a library, in the container of models: a checksum guards them. */
export function encodeLibrary(passages: Uint8Array, files: readonly AnswerFile[]): Uint8Array {
	const texts = files.map(({ text }) => encodeUtf8(text));
	return encodeModel({
		name: 'library',
		kind: KIND,
		metadata: { files: files.map(({ name, stamp, format, kind }) => ({ name, stamp, format, kind })) },
		tensors: {
			passages: { type: 'uint8', data: passages },
			...Object.fromEntries(texts.map((data, index) => [`text${index}`, { type: 'uint8' as const, data }])),
		},
	});
}

/**
 * Reads the bytes of a library.
 * @param name what the error calls it
 * @throws NlpError `input-malformed` when they are damaged, or of another version.
 */
export function decodeLibrary(bytes: Uint8Array, name: string): StoredLibrary {
	try {
		const file = decodeModel(bytes, name);
		file.expectKind(KIND);
		return { passages: file.tensor('passages', 'uint8'), files: readFiles(file) };
	} catch (cause) {
		if (!(cause instanceof NlpError)) throw cause;
		const message = `The index ${name} cannot be used: it is damaged or of another version. Build it anew from its files.`;
		throw new NlpError('input-malformed', message, { cause });
	}
}

function readFiles(file: ModelFile): AnswerFile[] {
	const { files } = file.metadata;
	if (!Array.isArray(files)) throw file.malformed('it has no list of files');
	return (files as readonly Json[]).map((entry, index) => {
		if (!isFileEntry(entry)) throw file.malformed('its list of files cannot be read');
		const { name, stamp, format, kind } = entry;
		return { name, stamp, format, kind, text: decodeUtf8(file.tensor(`text${index}`, 'uint8')) };
	});
}

function isFileEntry(entry: Json): entry is Omit<AnswerFile, 'text'> & { [key: string]: Json } {
	if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return false;
	const { name, stamp, format, kind } = entry as Readonly<Record<string, Json | undefined>>;
	return (
		typeof name === 'string' &&
		typeof stamp === 'string' &&
		(format === 'plain' || format === 'markdown') &&
		(kind === 'knowledge' || kind === 'questions')
	);
}
