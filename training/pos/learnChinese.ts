import { packFeatureWeights } from '../../src/core/linear/featureWeights';
import { FeatureSequence } from '../../src/core/linear/featureSequence';
import type { SequenceModel } from '../support/sequenceTagger';
import { ModelFile } from '../../src/core/model/modelFile';
import type { ModelContent } from '../../src/core/model/modelFile';
import { packCandidateLists } from '../../src/core/tasks/pos/candidateLists';
import { packFineTags } from '../../src/core/tasks/pos/chineseFineTags';
import { ChineseLexicon, packLexicon } from '../../src/core/tasks/pos/chineseLexicon';
import type { LexiconContent } from '../../src/core/tasks/pos/chineseLexicon';
import { CHINESE_POS_KIND, CHINESE_POS_PREFIX } from '../../src/core/tasks/pos/chinesePosTagger';
import { trainSequence } from '../support/trainSequence';
import type { SequenceTraining } from '../support/trainSequence';
import { TrainingSet } from '../support/trainingSet';
import { chooseCandidates } from './chineseCandidates';
import { ChineseFeatures } from './chineseFeatures';
import { chainLabel, fineTagExceptions } from './chineseLabels';
import type { TaggedWord } from './chineseRecut';

/**
 * The scores of a perceptron are whole numbers of updates; so many of them make one unit of the tagger's lanes, whose sums
 * must stay within 16 bits.
 */
const PERCEPTRON_UNIT = 4;

/**
 * Learns the Chinese tagger from tagged sentences and a lexicon; returns the content of its model file. It learns among all
 * labels, not among those that each word can have alone: what a word is not is learned, too.
 * @param sentences those that are given several times are learned from as often, and counted once
 */
export function learnChinesePos(
	name: string,
	sentences: readonly (readonly TaggedWord[])[],
	lexicon: LexiconContent,
	training: SequenceTraining,
): ModelContent {
	const tensors = packLexicon(lexicon);
	const features = new ChineseFeatures(ChineseLexicon.from(new ModelFile({ name, kind: '', metadata: {}, tensors })));
	const set = new TrainingSet([...new Set(sentences.flat().map(chainLabel))].sort());
	const sequence = new FeatureSequence();
	for (const sentence of sentences) {
		features.write(
			sentence.map(({ form }) => form),
			sequence,
		);
		set.add(sequence, sentence.map(chainLabel));
	}
	const numbers = new Map(set.labels.map((label, number) => [label, number]));
	const counted = [...new Set(sentences)]
		.flat()
		.map(word => ({ ...features.formOf(word.form), label: numbers.get(chainLabel(word)) ?? 0 }));
	const candidates = packCandidateLists(chooseCandidates(counted));
	return pack(name, trainSequence(set, training), sentences, { ...tensors, ...candidates });
}

function pack(
	name: string,
	{ labels, transitions, rows }: SequenceModel,
	sentences: readonly (readonly TaggedWord[])[],
	tables: ModelContent['tensors'],
): ModelContent {
	const scaled = rows.map(row => ({ ...row, weights: row.weights.map(weight => weight / PERCEPTRON_UNIT) }));
	const weights = packFeatureWeights(CHINESE_POS_PREFIX, scaled, labels.length);
	const fine = packFineTags(labels, fineTagExceptions(sentences));
	const scores = transitions.scores.map(score => score / PERCEPTRON_UNIT);
	return {
		name,
		kind: CHINESE_POS_KIND,
		metadata: { ...weights.metadata, ...fine.metadata, [`${CHINESE_POS_PREFIX}.labels`]: labels },
		tensors: {
			[`${CHINESE_POS_PREFIX}.transitions`]: { type: 'float32', data: scores },
			...weights.tensors,
			...fine.tensors,
			...tables,
		},
	};
}
