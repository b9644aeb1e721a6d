import { FeatureSequence } from '../../src/core/linear/featureSequence';
import { packSequenceModel } from '../../src/core/linear/sequenceTagger';
import { decodeModel, encodeModel } from '../../src/core/model/binaryFormat';
import type { ModelContent } from '../../src/core/model/modelFile';
import { SeededRandom } from '../../src/core/numeric/seededRandom';
import { BoundaryFeatures } from '../../src/core/tasks/sentences/boundaryFeatures';
import {
	GAP_LABELS,
	SENTENCE_MODEL_KIND,
	SENTENCE_MODEL_PREFIX,
} from '../../src/core/tasks/sentences/englishSentenceSplitter';
import { SentenceSplitter } from '../../src/core/tasks/sentences/sentenceSplitter';
import { forEachParagraph } from '../../src/core/tasks/sentences/textPieces';
import { saveModel } from '../support/modelWriter';
import { readTrainingOptions } from '../support/trainingOptions';
import { trainSequence } from '../support/trainSequence';
import { TrainingSet } from '../support/trainingSet';
import { groupDocuments, readEwt, readOpenGum } from '../tokenization/treebank';
import { SENTENCE_CARD } from './card';
import { sentenceCardScores } from './scoreSentences';
import { layOut } from './simulateLines';
import type { Block } from './simulateLines';

const NAME = 'en-sentences';
const SEED = 11;

/** Trains the English sentence splitter: `npm run train:sentences -- [--out FOLDER]`. */
function main(): void {
	const { folder } = readTrainingOptions(process.argv.slice(2), [NAME]);
	const set = new TrainingSet(GAP_LABELS);
	const random = new SeededRandom(SEED);
	for (const document of [...groupDocuments(readEwt('train')), ...groupDocuments(readOpenGum('train'))]) {
		addBlock(set, layOut(document, 'paragraphs', random));
		addBlock(set, layOut(document, random.nextUint32() % 2 === 0 ? 'wrapped' : 'lines', random));
	}
	const model = trainSequence(set, {
		learner: 'crf',
		epochs: 8,
		averageFrom: 1,
		dropout: 0.2,
		rate: 0.05,
		l2: 0.01,
		minCount: 3,
		dropBelow: 0.02,
		seed: SEED,
		log: console.log,
	});
	const content: ModelContent = {
		name: NAME,
		kind: SENTENCE_MODEL_KIND,
		...packSequenceModel(model, SENTENCE_MODEL_PREFIX),
	};
	const splitter = SentenceSplitter.from(decodeModel(encodeModel(content), `${NAME}.bin`));
	const scores = sentenceCardScores(splitter);
	const bytes = saveModel(content, { ...SENTENCE_CARD, seed: SEED, scores }, folder);
	console.log(`${NAME}.bin: ${bytes.length} bytes`);
	console.table(scores);
}

/** Adds the gaps of a block, a sequence a paragraph. */
function addBlock(set: TrainingSet, { text, ends }: Block): void {
	const boundaries = new BoundaryFeatures();
	const features = new FeatureSequence();
	forEachParagraph(text, 0, text.length, ({ pieces, gaps }) => {
		features.clear();
		boundaries.begin(text, pieces);
		for (const gap of gaps) {
			boundaries.add(gap, features);
		}
		set.add(
			features,
			gaps.map(({ index }) => GAP_LABELS[ends.has(pieces[index].end) ? 1 : 0]),
		);
	});
}

main();
