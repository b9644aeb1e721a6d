import { FeatureSequence } from '../../src/core/linear/featureSequence';
import type { SequenceModel } from '../support/sequenceTagger';
import { decodeModel, encodeModel } from '../../src/core/model/binaryFormat';
import type { ModelContent } from '../../src/core/model/modelFile';
import { SeededRandom } from '../../src/core/numeric/seededRandom';
import { BoundaryFeatures } from '../../src/core/tasks/sentences/boundaryFeatures';
import { packBoundaryModel, SENTENCE_MODEL_KIND } from '../../src/core/tasks/sentences/boundaryModel';
import { ParagraphPieces } from '../../src/core/tasks/sentences/paragraphPieces';
import { SentenceSplitter } from '../../src/core/tasks/sentences/sentenceSplitter';
import { saveModel } from '../support/modelWriter';
import { readTrainingOptions } from '../support/trainingOptions';
import { trainSequence } from '../support/trainSequence';
import { TrainingSet } from '../support/trainingSet';
import { groupDocuments, readEwt, readOpenGum } from '../tokenization/treebank';
import { SENTENCE_CARD } from './card';
import { sentenceCardScores } from './scoreSentences';
import { inSmallLetters, layOut } from './simulateLines';
import type { Block } from './simulateLines';

const NAME = 'en-sentences';
const SEED = 11;

/** One document in so many is also learned in small letters throughout, as people chat. */
const SMALL_LETTERS = 5;

/** The label of a gap within a sentence, and of one between two. */
const LABELS = ['inside', 'boundary'] as const;

/** Trains the English sentence splitter: `npm run train:sentences -- [--out FOLDER]`. */
function main(): void {
	const { folder } = readTrainingOptions(process.argv.slice(2), [NAME]);
	const set = new TrainingSet(LABELS);
	const random = new SeededRandom(SEED);
	for (const document of [...groupDocuments(readEwt('train')), ...groupDocuments(readOpenGum('train'))]) {
		const block = layOut(document, 'paragraphs', random);
		addBlock(set, block);
		addBlock(set, layOut(document, random.nextUint32() % 2 === 0 ? 'wrapped' : 'lines', random));
		if (random.nextUint32() % SMALL_LETTERS === 0) addBlock(set, inSmallLetters(block));
	}
	const model = trainSequence(set, {
		learner: 'crf',
		epochs: 8,
		averageFrom: 1,
		dropout: 0.2,
		rate: 0.05,
		l2: 0.01,
		minCount: 2,
		keep: 36_000,
		dropBelow: 0.02,
		seed: SEED,
		log: console.log,
	});
	const content: ModelContent = { name: NAME, kind: SENTENCE_MODEL_KIND, ...packBoundaryModel(...differences(model)) };
	const splitter = SentenceSplitter.from(decodeModel(encodeModel(content), `${NAME}.bin`));
	const scores = sentenceCardScores(splitter);
	const bytes = saveModel(content, { ...SENTENCE_CARD, seed: SEED, scores }, folder);
	console.log(`${NAME}.bin: ${bytes.length} bytes`);
	console.table(scores);
}

/** Adds the gaps of a block, each a sequence by itself: the chain of labels told nothing more. */
function addBlock(set: TrainingSet, { text, ends }: Block): void {
	const paragraph = new ParagraphPieces();
	const boundaries = new BoundaryFeatures();
	const features = new FeatureSequence();
	paragraph.open(text, 0, text.length);
	while (paragraph.next()) {
		boundaries.begin();
		for (let gap = 0; gap < paragraph.gapCount; gap++) {
			boundaries.describe(paragraph, gap);
			features.clear();
			boundaries.keys.forEach(key => {
				features.add(key);
			});
			features.endPosition();
			const isEnd = ends.has(paragraph.pieces.ends[paragraph.gapPieces[gap]]);
			set.add(features, [LABELS[isEnd ? 1 : 0]]);
		}
	}
}

/** The bias and the weights by key as what they say for a boundary and against the inside. */
function differences({ rows, transitions }: SequenceModel): [bias: number, weights: Map<number, number>] {
	const { scores, labelCount } = transitions;
	const width = labelCount + 1;
	// A sequence of one label has two moves: from the beginning to it, and from it to the end.
	const both = (label: number): number => scores[labelCount * width + label] + scores[label * width + labelCount];
	const weights = new Map<number, number>();
	for (const row of rows) {
		weights.set(
			row.key,
			row.labels.reduce((sum, label, i) => sum + (label === 1 ? row.weights[i] : -row.weights[i]), 0),
		);
	}
	return [both(1) - both(0), weights];
}

main();
