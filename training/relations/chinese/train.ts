/** Trains the Chinese relations: `npm run train:relations-zh [-- --out FOLDER]`. */
import { packWordTable, WordTable } from '../../../src/core/linear/wordTable';
import { decodeModel, encodeModel } from '../../../src/core/model/binaryFormat';
import type { ModelContent } from '../../../src/core/model/modelFile';
import { ChinesePairModel } from '../../../src/core/tasks/relations/chinese/chinesePairModel';
import { ChineseRelations } from '../../../src/core/tasks/relations/chinese/chineseRelations';
import { saveModel } from '../../support/modelWriter';
import { readTrainingOptions } from '../../support/trainingOptions';
import { learnPairs } from '../learnPairs';
import { packPairs } from '../packPairs';
import { chineseClusterEntries } from './analyzePairs';
import { chineseRelationsCard, SEED } from './card';
import { measureTriples } from './measureTriples';
import { DUIE_LABELS, productExamples, readDuie, readPeople } from './productPairs';

const CLUSTERED_WORDS = 20_000;
const PAIRS = { cost: 0.1, epochs: 12, minCount: 3, keep: 40_000, seed: SEED };
/** Probability from which on the model's relations count; chosen on dev. */
const THRESHOLD = 0.8;
const THRESHOLDS = [0.7, 0.8, 0.9];

const log = (line: string): void => void process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
	const { folder } = readTrainingOptions(process.argv.slice(2), ['zh-relations']);
	const clusters = chineseClusterEntries(CLUSTERED_WORDS);
	const sentences = [...readDuie('train'), ...readPeople()];
	const examples = await productExamples(sentences, WordTable.of(clusters));
	const labels = [...new Set(examples.map(({ label }) => label))].sort();
	log(`${sentences.length} sentences, ${examples.length} pairs, labels ${labels.join(' ')}`);
	const numbered = examples.map(({ keys, label }) => ({ keys, label: labels.indexOf(label) }));
	const pairs = packPairs('pairs', labels, await learnPairs(numbered, { ...PAIRS, labelCount: labels.length }));
	const contentWith = (threshold: number): ModelContent => ({
		name: 'zh-relations',
		kind: 'chinese-relations/1',
		metadata: { ...pairs.metadata, threshold },
		tensors: { ...packWordTable('clusters', clusters), ...pairs.tensors },
	});
	const dev = readDuie('dev');
	const rules = await measureTriples(dev, new ChineseRelations(), DUIE_LABELS);
	log(`rules alone: ${JSON.stringify(rules)}`);
	for (const threshold of THRESHOLDS) {
		const model = modelOf(contentWith(threshold));
		const alone = await measureTriples(dev, { recognize: sentence => model.recognizeAll(sentence) }, DUIE_LABELS);
		const both = await measureTriples(dev, new ChineseRelations(model), DUIE_LABELS);
		log(`${threshold}: model ${JSON.stringify(alone)}, with rules ${JSON.stringify(both)}`);
	}
	const content = contentWith(THRESHOLD);
	const both = await measureTriples(dev, new ChineseRelations(modelOf(content)), DUIE_LABELS);
	log(`${saveModel(content, chineseRelationsCard({ rules, both }), folder).length} bytes`);
}

function modelOf(content: ModelContent): ChinesePairModel {
	return ChinesePairModel.from(decodeModel(encodeModel(content), content.name));
}

void main();
