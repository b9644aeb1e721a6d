import fc from 'fast-check';
import { packWordVectors } from '../../../src/core/embeddings/vectorsModel';
import { VectorsReader } from '../../../src/core/embeddings/files/vectorsReader';
import { WordVectors } from '../../../src/core/embeddings/wordVectors';
import { decodeModel, encodeModel } from '../../../src/core/model/binaryFormat';
import type { ModelContent, Tensor } from '../../../src/core/model/modelFile';
import { ModelFile } from '../../../src/core/model/modelFile';
import { xxHash32 } from '../../../src/core/model/xxHash32';
import { readNgramFile } from '../../../src/core/ngram/readNgramFile';
import { packNgramModel, unpackNgramModel } from '../../../src/core/ngram/ngramFile';
import { packClassifier } from '../../../src/core/tasks/classification/classifierModel';
import { TextClassifier } from '../../../src/core/tasks/classification/textClassifier';
import type { FuzzTarget } from '../engine/fuzzTarget';
import { number, word } from './arbitraries';
import { contentOf, contentText } from './modelContent';
import { ODD_TEXTS, textOf } from './textOf';

/** Words that model files are made of. */
const CONTENT_WORDS = [
	'"kind":"',
	'"metadata":{',
	'"tensors":{',
	'"type":"uint8"',
	'"type":"int32"',
	'"data":[',
	'-1',
	'65535',
	'[',
	']',
	'{',
	'}',
	',',
	'null',
	'0,0,0,0',
];

/** A model file whose checksum is right, whatever else is not: what is behind the checksum is to be read. */
function withChecksum(input: Uint8Array): Uint8Array {
	const bytes = input.slice();
	if (bytes.length >= 16) new DataView(bytes.buffer).setUint32(8, xxHash32(bytes.subarray(12)), true);
	return bytes;
}

const anyModel = fc
	.record({
		name: word,
		kind: fc.constantFrom('ngram/1', 'word-vectors/1'),
		metadata: fc.dictionary(word, fc.oneof(number, word)),
		tensors: fc.array(fc.array(fc.nat(100), { maxLength: 6 }), { maxLength: 4 }),
	})
	.map(({ name, kind, metadata, tensors }) => {
		const entries = tensors.map((data, i): [string, Tensor] => [
			`t${i}`,
			i % 2 === 0 ? { type: 'uint8', data: Uint8Array.from(data) } : { type: 'int32', data: Int32Array.from(data) },
		]);
		return encodeModel({ name, kind, metadata, tensors: Object.fromEntries(entries) });
	});

/** An n-gram model in ARPA's format whose numbers of n-grams are right. */
const arpa = fc
	.tuple(
		fc.uniqueArray(fc.constantFrom('the', 'cat', '<s>', '</s>', '<unk>', '世界', 'a', '<UNK>'), {
			minLength: 1,
			maxLength: 5,
		}),
		fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 3 }),
		fc.boolean(),
	)
	.map(([words, pairs, hasBackoff]) => {
		const seen = new Set(pairs.map(([a, b]) => `${words[a % words.length]} ${words[b % words.length]}`));
		const backoff = hasBackoff ? '\t-0.3' : '';
		const twos = seen.size === 0 ? '' : `\\2-grams:\n${[...seen].map(each => `-1.2\t${each}\n`).join('')}\n`;
		const sizes = `ngram 1=${words.length}\n${seen.size === 0 ? '' : `ngram 2=${seen.size}\n`}`;
		return `\\data\\\n${sizes}\n\\1-grams:\n${words.map(each => `-0.5\t${each}${backoff}\n`).join('')}\n${twos}\\end\\\n`;
	});

/** Opens a language model and asks it for a word. */
function askModel(bytes: Uint8Array): void {
	const language = readNgramFile('m.arpa', bytes);
	const { vocabulary } = language;
	if (vocabulary.size > 0 && language.trie.order > 1) language.trie.findWords(Int32Array.of(0, 0));
}

const smallArpa =
	'\\data\\\nngram 1=3\nngram 2=2\n\n\\1-grams:\n-0.5\t<s>\t-0.2\n-0.6\tthe\t-0.1\n-0.7\tcat\n\n\\2-grams:\n-0.2\t<s> the\n-0.3\tthe cat\n\n\\end\\\n';

const vectorsText = fc
	.tuple(fc.uniqueArray(word, { minLength: 1, maxLength: 4 }), fc.integer({ min: 1, max: 4 }), fc.boolean())
	.map(([words, dimensions, hasHead]) => {
		const rows = words.map(each => `${each} ${Array.from({ length: dimensions }, (_, i) => (i + 1) / 7).join(' ')}\n`);
		return `${hasHead ? `${words.length} ${dimensions}\n` : ''}${rows.join('')}`;
	});

const vectorsBinary = fc
	.tuple(fc.uniqueArray(word, { minLength: 1, maxLength: 4 }), fc.integer({ min: 1, max: 4 }), fc.boolean())
	.map(([words, dimensions, endsLines]) => {
		const rows = words.flatMap(each => [
			Buffer.from(`${each} `),
			Buffer.from(Float32Array.from({ length: dimensions }, (_, i) => i / 3).buffer),
			Buffer.from(endsLines ? '\n' : ''),
		]);
		return new Uint8Array(Buffer.concat([Buffer.from(`${words.length} ${dimensions}\n`), ...rows]));
	});

/** Reads a file of vectors in two portions and compares two words. */
function readVectors(input: Uint8Array): void {
	const reader = new VectorsReader('v.vec', 1000);
	const middle = input.length >> 1;
	reader.push(input.slice(0, middle));
	if (!reader.isDone) reader.push(input.slice(middle));
	const { vectors } = reader.finish();
	if (vectors.rows.length !== vectors.words.length * vectors.dimensions) throw new Error('rows that do not fit');
}

const smallVectors = packWordVectors('v', {
	words: ['the', 'cat', '世界'],
	dimensions: 2,
	rows: Float32Array.of(1, 0, 0.6, 0.8, -1, 0.5),
	counts: Float64Array.of(3, 2, 1),
	engine: 'test',
});

const smallClassifier = packClassifier(
	'c',
	{
		...{ title: 'test', kind: 'own', method: 'linear', languages: ['en'], temperature: 1, neutralBelow: 0 },
		labels: [
			{ label: 'a', en: 'a', zh: 'a' },
			{ label: 'b', en: 'b', zh: 'b' },
		],
		features: { grams: 2, words: 1, letters: 0, skips: false, marks: false, negation: false, reversal: 0 },
	},
	{ biases: [0.1, -0.1], rows: [{ key: 12345, labels: [0, 1], weights: [1, -1] }] },
);

/** A loader of model files, given contents that are changed as JSON. */
function loaderTarget(name: string, content: ModelContent, load: (file: ModelFile) => unknown): FuzzTarget {
	return {
		name,
		documents: fc.constant(contentText(content)),
		words: CONTENT_WORDS,
		longest: 2000,
		read: input => load(new ModelFile(contentOf(textOf(input)), 'm.bin')),
	};
}

/** Asks vectors for what is near a word. */
function askVectors(file: ModelFile): void {
	const vectors = WordVectors.from(file);
	if (vectors.size < 1000 && vectors.dimensions < 1000) vectors.neighbours('the', 2);
}

/** Judges a text by a classifier. */
async function judge(file: ModelFile): Promise<void> {
	await TextClassifier.from(file).classify({ text: 'the cat sat, 张三' });
}

export const modelTargets: readonly FuzzTarget[] = [
	{
		name: 'model container',
		documents: anyModel,
		words: [
			'{"name":"',
			'"kind":"',
			'"tensors":[',
			'{"name":"t","type":"uint8","offset":0,"length":1}',
			'"length":',
			'null',
			'__proto__',
		],
		read: input => {
			const file = decodeModel(withChecksum(input), 'm.bin');
			for (const name of Object.keys(file.tensors)) if (file.tensors[name].type === 'text') file.strings(name);
		},
	},
	{
		name: 'ARPA',
		documents: arpa,
		words: [
			'\\data\\',
			'ngram 1=',
			'\\1-grams:',
			'\\2-grams:',
			'\\end\\',
			'-inf',
			'\t',
			'<s>',
			'<unk>',
			'\n\n',
			...ODD_TEXTS,
		],
		read: askModel,
	},
	loaderTarget(
		'language model file',
		packNgramModel('m', readNgramFile('m.arpa', Buffer.from(smallArpa)), { levels: 0 }),
		unpackNgramModel,
	),
	{
		name: 'word2vec text',
		documents: vectorsText,
		words: [' ', '\n', '3 2\n', '0.5', '-1e-3', 'inf', ...ODD_TEXTS],
		read: readVectors,
	},
	{
		name: 'word2vec binary',
		documents: vectorsBinary,
		words: [' ', '\n', '3 2\n', '\0\0\0\0', '\0\0\x80?', ...ODD_TEXTS],
		read: readVectors,
	},
	loaderTarget('word vectors file', smallVectors, askVectors),
	loaderTarget('classifier file', smallClassifier, judge),
];
