import { decodeModel, encodeModel } from '../../src/core/model/binaryFormat';
import type { ModelContent } from '../../src/core/model/modelFile';
import { unpackByteLevel } from '../../src/core/subword/files/byteLevelFile';
import {
	packSentencePiece,
	SENTENCE_PIECE_KIND,
	unpackSentencePiece,
} from '../../src/core/subword/files/sentencePieceFile';
import { BpeLearner } from '../../src/core/subword/learners/bpeLearner';
import type { LearningProgress } from '../../src/core/subword/learners/learner';
import { SentencePieceLearner } from '../../src/core/subword/learners/sentencePieceLearner';
import { CL100K_WORDS } from '../../src/core/subword/learners/wordCutter';
import { SentencePieceTokenizer } from '../../src/core/subword/sentencePiece/sentencePieceTokenizer';
import type { SubwordTokenizer } from '../../src/core/subword/subwordTokenizer';
import { saveModel } from '../support/modelWriter';
import { readTrainingOptions } from '../support/trainingOptions';
import { CARDS } from './cards';
import { fertilityScores } from './fertility';
import { packLearnedBytes } from './packLearned';
import { eachPortion, TEXT_SOURCES } from './plainText';

const SIZE = 16_000;

/** What is kept of different words, in UTF-16 code units: more than the corpus has, so that none is forgotten. */
const CAPACITY = 40_000_000;

/** Learning takes no random numbers. */
const SEED = 0;

const LEARNERS = { 'zh-en-unigram': learnUnigram, 'zh-en-byte-bpe': learnByteLevel };

/** Learns a zh+en vocabulary: `npm run train:subword -- zh-en-unigram|zh-en-byte-bpe [--out FOLDER]`. */
async function main(): Promise<void> {
	const { name, folder } = readTrainingOptions(process.argv.slice(2), ['zh-en-unigram', 'zh-en-byte-bpe']);
	const content = await LEARNERS[name](name);
	const scores = fertilityScores(openContent(content));
	const bytes = saveModel(content, { ...CARDS[name], seed: SEED, scores }, folder);
	console.log(`${name}.bin: ${bytes.length} bytes`);
	console.table(scores);
}

async function learnUnigram(name: string): Promise<ModelContent> {
	const learner = new SentencePieceLearner({
		modelType: 'unigram',
		vocabularySize: SIZE,
		byteFallback: true,
		normalizer: { removeExtraWhitespaces: false },
		capacity: CAPACITY,
	});
	eachPortion(TEXT_SOURCES, text => {
		learner.add(text);
	});
	return packSentencePiece(name, await learner.learn({ onProgress }));
}

async function learnByteLevel(name: string): Promise<ModelContent> {
	const specialTokens = ['<|endoftext|>'];
	const vocabularySize = SIZE - specialTokens.length;
	const learner = new BpeLearner({ vocabularySize, byteLevel: true, capacity: CAPACITY }, CL100K_WORDS);
	eachPortion(TEXT_SOURCES, text => {
		learner.add(text);
	});
	const { model } = await learner.learn({ onProgress });
	if (model.type !== 'BPE') {
		throw new Error('A BPE learner gave another model.');
	}
	return packLearnedBytes(model, { name, scanner: 'llama3', source: 'learned by NLP Lens', specialTokens });
}

function openContent(content: ModelContent): SubwordTokenizer {
	const file = decodeModel(encodeModel(content), `${content.name}.bin`);
	return file.kind === SENTENCE_PIECE_KIND
		? new SentencePieceTokenizer(unpackSentencePiece(file))
		: unpackByteLevel(file);
}

function onProgress({ stage, fraction = 0 }: LearningProgress): void {
	if (process.stderr.isTTY) {
		process.stderr.write(`\r${stage} ${(100 * fraction).toFixed(0)} %   `);
	}
}

main().catch((error: unknown) => {
	console.error(error);
	process.exitCode = 1;
});
