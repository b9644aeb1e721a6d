import { FeatureSequence } from '../../src/core/linear/featureSequence';
import { packSequenceModel } from '../../src/core/linear/sequenceTagger';
import { ModelFile } from '../../src/core/model/modelFile';
import type { ModelContent } from '../../src/core/model/modelFile';
import { writeChinesePosFeatures } from '../../src/core/tasks/pos/chinesePosFeatures';
import { ChineseLexicon, packLexicon } from '../../src/core/tasks/pos/chineseLexicon';
import { CHINESE_POS_KIND, TAG_SEPARATOR } from '../../src/core/tasks/pos/chinesePosTagger';
import { trainSequence } from '../support/trainSequence';
import type { SequenceTraining } from '../support/trainSequence';
import { TrainingSet } from '../support/trainingSet';
import type { TaggedWord } from './chineseRecut';

/** Learns the Chinese tagger from tagged sentences and the lexicon's classes; returns the content of its model file. */
export function learnChinesePos(
	name: string,
	sentences: readonly (readonly TaggedWord[])[],
	classes: ReadonlyMap<number, number>,
	training: SequenceTraining,
): ModelContent {
	const lexiconTensors = packLexicon(classes);
	const lexicon = ChineseLexicon.from(new ModelFile({ name, kind: '', metadata: {}, tensors: lexiconTensors }));
	const label = ({ upos, xpos }: TaggedWord): string => `${upos}${TAG_SEPARATOR}${xpos}`;
	const set = new TrainingSet([...new Set(sentences.flat().map(label))].sort());
	const features = new FeatureSequence();
	for (const sentence of sentences) {
		writeChinesePosFeatures(
			sentence.map(({ form }) => form),
			lexicon,
			features,
		);
		set.add(features, sentence.map(label));
	}
	const { metadata, tensors } = packSequenceModel(trainSequence(set, training));
	return { name, kind: CHINESE_POS_KIND, metadata, tensors: { ...tensors, ...lexiconTensors } };
}
