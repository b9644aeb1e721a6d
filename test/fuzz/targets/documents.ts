import fc from 'fast-check';
import { ByteLines } from '../../../src/cli/jsonLines/byteLines';
import { DocumentError, readDocument } from '../../../src/cli/jsonLines/documentLine';
import type { JsonDocument } from '../../../src/cli/jsonLines/documentLine';
import { encodeModel } from '../../../src/core/model/binaryFormat';
import type { ModelContent } from '../../../src/core/model/modelFile';
import { AnswerLibrary } from '../../../src/core/tasks/answering/answerLibrary';
import type { AnsweringResources } from '../../../src/core/tasks/answering/answeringResources';
import { PassageIndex } from '../../../src/core/tasks/answering/retrieval/passageIndex';
import { isUsefulMessage } from '../engine/refusals';
import type { FuzzTarget } from '../engine/fuzzTarget';
import { json, sentence, word } from './arbitraries';
import { contentOf, contentText } from './modelContent';
import { ODD_TEXTS, textOf } from './textOf';

const FIELDS = { text: 'text', id: 'id', copied: 'all' } as const;

/** Bytes that a line may have here. */
const LIMIT = 400;

/** Reads JSON lines that come in two pieces: each line is a document, or is refused in words, and fields come back as they were. */
function readLines(input: Uint8Array): void {
	const lines = new ByteLines(LIMIT);
	const middle = input.length >> 1;
	const bytes = Buffer.from(input);
	const all = [...lines.push(bytes.subarray(0, middle)), ...lines.push(bytes.subarray(middle)), ...lines.finish()];
	const count = bytes.filter(byte => byte === 0x0a).length + (bytes.length > 0 && bytes.at(-1) !== 0x0a ? 1 : 0);
	if (all.length !== count) throw new Error(`${all.length} lines of ${count}`);
	for (const { bytes: line } of all) if (line !== undefined) checkDocument(line);
}

function checkDocument(line: Buffer): void {
	let document: JsonDocument | undefined;
	try {
		document = readDocument(line, FIELDS);
	} catch (error) {
		if (error instanceof DocumentError && isUsefulMessage(`line: ${error.message}`)) return;
		throw error;
	}
	if (document === undefined) return;
	const value: unknown = JSON.parse(line.toString('utf8'));
	if (typeof value === 'string') return;
	const { id, ...fields } = value as Readonly<Record<string, unknown>>;
	const isSame = (raw: string | undefined, known: unknown) =>
		raw === undefined ? known === undefined : JSON.stringify(JSON.parse(raw)) === JSON.stringify(known);
	if (!isSame(document.id, id)) throw new Error('another id');
	for (const [name, raw] of document.copied) if (!isSame(raw, fields[name])) throw new Error('another field');
}

const documentLine = fc.oneof(
	fc.record({ id: json, text: sentence, more: json }).map(each => JSON.stringify(each)),
	fc.record({ id: fc.constantFrom(7, 'a', null), text: sentence }).map(each => JSON.stringify(each)),
	sentence.map(each => JSON.stringify(each)),
	fc.constantFrom('', ' ', '{"text":7}', '{"id":1}', '[1]', '{', '{"id": 12345678901234567890, "text": "a", "n": 1.0}'),
);

/** Cuts Chinese by characters, without a model. */
const CUTTER: Awaited<ReturnType<AnsweringResources['chineseWords']>> = (_, { start, end }, add) => {
	for (let at = start; at < end; at++) add(at, at + 1);
};

/** What a library of files without models draws on. */
const NO_MODELS = { chineseWords: () => Promise.resolve(CUTTER) } as unknown as AnsweringResources;

/** The content of an index of two passages, as JSON that can be changed. */
const INDEX: ModelContent = {
	name: 'passages',
	kind: 'passage-index/1',
	metadata: { files: [['a.txt', 's', 2, 1]] },
	tensors: {
		starts: { type: 'int32', data: Int32Array.of(0, 9) },
		ends: { type: 'int32', data: Int32Array.of(8, 11) },
		words: { type: 'int32', data: Int32Array.of(2, 2) },
		textEnds: { type: 'uint32', data: Uint32Array.of(7, 13) },
		texts: { type: 'uint8', data: Uint8Array.from(Buffer.from('the cat世界')) },
		keys: { type: 'int32', data: Int32Array.of(-5, 7, 100) },
		listStarts: { type: 'uint32', data: Uint32Array.of(0, 1, 3, 4) },
		lists: { type: 'uint8', data: Uint8Array.of(2, 3, 2, 4) },
	},
};

const INDEX_WORDS = [
	'"starts":',
	'"listStarts":',
	'"lists":',
	'"data":[',
	'-1',
	'65535',
	'4294967295',
	'255',
	',',
	'[',
	']',
	'null',
];

/** Asks an index what its file holds, whatever that is. */
function askIndex(input: Uint8Array): void {
	const bytes = encodeModel(contentOf(textOf(input)));
	const index = PassageIndex.from(bytes, 'index.bin', CUTTER);
	for (const question of ['the cat', '世界']) {
		for (const { text, score } of index.search(question, 3)) {
			if (typeof text !== 'string' || Number.isNaN(score)) throw new Error(`a passage with the score ${score}`);
		}
	}
}

const libraryText = fc
	.array(fc.tuple(fc.constantFrom('a.nt', 'b.csv', 'c.jsonl'), fc.constantFrom('knowledge', 'questions'), sentence), {
		maxLength: 3,
	})
	.map(files => {
		const tensors = files.map(([, , text], index): [string, unknown] => [
			`text${index}`,
			{ type: 'uint8', data: [...Buffer.from(text)] },
		]);
		return JSON.stringify({
			name: 'library',
			kind: 'answer-library/1',
			metadata: { files: files.map(([name, kind]) => ({ name, stamp: '', format: 'plain', kind })) },
			tensors: {
				passages: { type: 'uint8', data: [...PassageIndex.empty(CUTTER).toBytes()] },
				...Object.fromEntries(tensors),
			},
		});
	});

/** Reads a library with its files. */
async function openLibrary(input: Uint8Array): Promise<void> {
	await AnswerLibrary.from(encodeModel(contentOf(textOf(input))), 'library.bin', NO_MODELS);
}

export const documentTargets: readonly FuzzTarget[] = [
	{
		name: 'JSON lines of documents',
		documents: fc.array(documentLine, { maxLength: 4 }).map(lines => lines.join('\n')),
		words: [
			'"text":',
			'"id":',
			'{',
			'}',
			'[',
			']',
			',',
			':',
			'\n',
			'\r\n',
			'\\ud800',
			'\\u0000',
			'1e999',
			'12345678901234567890',
			'null',
			...ODD_TEXTS,
		],
		read: readLines,
	},
	{
		name: 'index of passages',
		documents: word.map(each => contentText({ ...INDEX, name: each })),
		words: INDEX_WORDS,
		longest: 2000,
		read: askIndex,
	},
	{ name: 'library of answers', documents: libraryText, words: INDEX_WORDS, longest: 2000, read: openLibrary },
];
