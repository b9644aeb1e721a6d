import { FeatureSequence } from '../../src/core/linear/featureSequence';
import { packSequenceModel } from '../../src/core/linear/sequenceTagger';
import { decodeModel, encodeModel } from '../../src/core/model/binaryFormat';
import type { ModelContent } from '../../src/core/model/modelFile';
import { SeededRandom } from '../../src/core/numeric/seededRandom';
import { extractPosFeatures } from '../../src/core/tasks/pos/englishPosFeatures';
import { ENGLISH_POS_KIND, ENGLISH_POS_PREFIX, EnglishPosTagger } from '../../src/core/tasks/pos/englishPosTagger';
import { saveModel } from '../support/modelWriter';
import { readTrainingOptions } from '../support/trainingOptions';
import { trainSequence } from '../support/trainSequence';
import { TrainingSet } from '../support/trainingSet';
import { readEwt, readOpenGum } from '../tokenization/treebank';
import type { TreebankSentence } from '../tokenization/treebank';
import { ENGLISH_POS_CARD } from './englishCard';
import { packClusters, readClusterPaths } from './englishClusters';
import { EnglishLabels } from './englishLabels';
import { posCardScores } from './scoreEnglish';

const NAME = 'en-pos';
const SEED = 1;

/** The most frequent words that have a cluster. */
const CLUSTERED_WORDS = 30_000;

/** One sentence in so many is learned a second time in small letters, as chat is written. */
const LOWERED = 10;

/** The features that stay. */
const KEPT_FEATURES = 170_000;

/** Weights below this are dropped at the end; the largest are around 100. */
const SMALLEST_WEIGHT = 0.7;

/** Trains the English tagger: `npm run train:pos-en -- [--out FOLDER]`, after `npm run train:ner-clusters -- en`. */
function main(): void {
	const { folder } = readTrainingOptions(process.argv.slice(2), [NAME]);
	const sentences = [...readEwt('train'), ...readOpenGum('train')];
	const clusters = readClusterPaths(CLUSTERED_WORDS);
	const set = collect(sentences, clusters);
	const model = trainSequence(set, {
		learner: 'perceptron',
		epochs: 8,
		dropout: 0.1,
		minCount: 1,
		keep: KEPT_FEATURES,
		dropBelow: SMALLEST_WEIGHT,
		seed: SEED,
		log: console.log,
	});
	const packed = packSequenceModel(model, ENGLISH_POS_PREFIX);
	const content: ModelContent = {
		name: NAME,
		kind: ENGLISH_POS_KIND,
		metadata: packed.metadata,
		tensors: { ...packed.tensors, ...packClusters(clusters) },
	};
	const scores = posCardScores(EnglishPosTagger.from(decodeModel(encodeModel(content), `${NAME}.bin`)));
	const bytes = saveModel(content, { ...ENGLISH_POS_CARD, seed: SEED, scores }, folder);
	console.log(`${NAME}.bin: ${bytes.length} bytes`);
	console.table(scores);
}

/** The training sentences, some of them once more in small letters. */
function collect(sentences: readonly TreebankSentence[], clusters: ReadonlyMap<string, number>): TrainingSet {
	const labels = new EnglishLabels(sentences);
	const set = new TrainingSet(labels.labels);
	const features = new FeatureSequence();
	const random = new SeededRandom(SEED);
	for (const { words } of sentences) {
		const gold = words.map(({ xpos, upos }) => labels.labelOf(xpos, upos));
		const forms = words.map(({ form }) => form);
		const lowered = random.nextUint32() % LOWERED === 0 ? [forms.map(form => form.toLowerCase())] : [];
		for (const variant of [forms, ...lowered]) {
			extractPosFeatures(variant, word => clusters.get(word) ?? 0, features);
			set.add(features, gold);
		}
	}
	return set;
}

main();
