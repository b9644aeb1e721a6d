import { readFileSync } from 'node:fs';
import path from 'node:path';
import { NlpError } from '../../../src/core/errors';
import { encodeModel } from '../../../src/core/model/binaryFormat';
import { stringsTensor } from '../../../src/core/model/modelFile';
import type { Json } from '../../../src/core/model/modelFile';
import { packNgramModel } from '../../../src/core/ngram/ngramFile';
import { NgramLearner } from '../../../src/core/ngram/ngramLearner';
import { FIRST_WEIGHTS } from '../../../src/core/tasks/translation/decoding/features';
import { PhraseTableWriter } from '../../../src/core/tasks/translation/phrases/phraseTableWriter';
import { LANGUAGE_MODELS, PHRASES_MODEL, TRUECASE_TENSOR } from '../../../src/core/tasks/translation/translationModels';

/** Chinese words and their English. */
const PHRASES: readonly (readonly [zh: string, en: string])[] = [
	['我', 'I'],
	['喜欢', 'like'],
	['猫', 'cats'],
	['和', 'and'],
	['狗', 'dogs'],
	['看', 'see'],
	['汤姆', 'Tom'],
	['标题', 'title'],
	['.', '.'],
	[',', ','],
];

/** The files of toy models that translate a few words into each other, in both directions. */
export async function toyModels(): Promise<ReadonlyMap<string, Uint8Array>> {
	const vocabularies = { zh: PHRASES.map(([zh]) => zh), en: PHRASES.map(([, en]) => en) };
	const writer = new PhraseTableWriter(vocabularies);
	for (let word = 0; word < PHRASES.length; word++) {
		writer.add({
			zh: [word],
			en: [word],
			scores: { enGivenZh: -0.1, zhGivenEn: -0.1, lexicalEnGivenZh: -0.1, lexicalZhGivenEn: -0.1 },
			orientations: { monotonePrevious: 0.9, swapPrevious: 0.05, monotoneNext: 0.9, swapNext: 0.05 },
			alignment: [[0, 0]],
			provenance: 1,
		});
	}
	const weights = FIRST_WEIGHTS as unknown as Json;
	const table = writer.content(PHRASES_MODEL, { weights: { 'zh-en': weights, 'en-zh': weights } });
	const tensors = { ...table.tensors, [TRUECASE_TENSOR]: stringsTensor(['Tom', 'I']) };
	const files = [
		{ ...table, tensors },
		await languageModel(LANGUAGE_MODELS['zh-en'], ['I like cats and dogs .', 'I see Tom .']),
		await languageModel(LANGUAGE_MODELS['en-zh'], ['我 喜欢 猫 和 狗 .', '我 看 汤姆 .']),
	];
	return new Map(files.map(file => [`${file.name}.bin`, encodeModel(file)]));
}

async function languageModel(name: string, sentences: readonly string[]) {
	const learner = new NgramLearner({ order: 3 });
	for (const sentence of sentences) learner.addSentence(sentence.split(' '));
	const { model } = await learner.learn();
	return packNgramModel(name, model, { levels: 0 });
}

/** Shipped models that translation needs beside its own: those that cut texts into sentences and words, and the dictionaries. */
const SHIPPED: ReadonlySet<string> = new Set([
	'zh-segmentation-pku.bin',
	'en-sentences.bin',
	'zh-ner.bin',
	'zh-dictionary.bin',
	'en-dictionary.bin',
]);

/** A file of the toy models or one of those. @throws NlpError `model-missing` for all others. */
export function toyFile(toys: ReadonlyMap<string, Uint8Array>, name: string): Uint8Array {
	const toy = toys.get(name);
	if (toy !== undefined) return toy;
	if (SHIPPED.has(name)) return new Uint8Array(readFileSync(path.resolve('models', name)));
	throw new NlpError('model-missing', `There is no model ${name}. Reinstall the program.`);
}
