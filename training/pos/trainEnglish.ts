import { decodeModel, encodeModel } from '../../src/core/model/binaryFormat';
import { EnglishPosTagger } from '../../src/core/tasks/pos/englishPosTagger';
import { readArguments } from '../support/arguments';
import { MODELS_FOLDER, saveModel } from '../support/modelWriter';
import { readEwt, readOpenGum } from '../tokenization/treebank';
import { ENGLISH_POS_CARD } from './englishCard';
import { readLexiconEntries } from './englishLexiconFile';
import { trainEnglishTagger } from './englishTraining';
import { posCardScores } from './scoreEnglish';

const NAME = 'en-pos';
const SEEDS = [1, 2];

/** The sentences of GUM count less than those of EWT, whose conventions are the tagger's. */
const GUM_SHARE = 0.7;

/** The features that stay. */
const KEPT_FEATURES = 105_000;

/** Weights below this are dropped at the end; the largest are around 100. */
const SMALLEST_WEIGHT = 1.05;

/**
 * Trains the English tagger: `npm run train:pos-en -- [--out FOLDER]`, after `npm run train:pos-lexicon`.
 */
function main(): void {
	const { values } = readArguments(process.argv.slice(2), { values: ['out'] });
	const treebanks = [
		{ sentences: readEwt('train'), share: 1 },
		{ sentences: readOpenGum('train'), share: GUM_SHARE },
	];
	const content = trainEnglishTagger(NAME, treebanks, readLexiconEntries(), {
		epochs: 5,
		margin: 20,
		dropout: 0.15,
		seeds: SEEDS,
		rarest: 2,
		keep: KEPT_FEATURES,
		dropBelow: SMALLEST_WEIGHT,
		scale: 1 / 16,
		log: console.log,
	});
	const scores = posCardScores(EnglishPosTagger.from(decodeModel(encodeModel(content), `${NAME}.bin`)));
	const bytes = saveModel(content, { ...ENGLISH_POS_CARD, seed: SEEDS[0], scores }, values.get('out') ?? MODELS_FOLDER);
	console.log(`${NAME}.bin: ${bytes.length} bytes`);
	console.table(scores);
}

main();
