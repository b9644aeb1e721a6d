import { FeatureSequence } from '../../src/core/linear/featureSequence';
import { packFeatureWeights } from '../../src/core/linear/featureWeights';
import { ModelFile } from '../../src/core/model/modelFile';
import type { ModelContent } from '../../src/core/model/modelFile';
import { packCandidateLists } from '../../src/core/tasks/pos/candidateLists';
import { packFineTags } from '../../src/core/tasks/pos/chineseFineTags';
import { ChineseLexicon, packLexicon } from '../../src/core/tasks/pos/chineseLexicon';
import type { LexiconContent } from '../../src/core/tasks/pos/chineseLexicon';
import { CHINESE_POS_KIND, CHINESE_POS_PREFIX } from '../../src/core/tasks/pos/chinesePosTagger';
import { chooseCandidates } from './chineseCandidates';
import { ChineseFeatures } from './chineseFeatures';
import { chainLabel, fineTagExceptions } from './chineseLabels';
import type { TaggedWord } from './chineseRecut';
import { learnTagger } from './learnEnglish';
import type { TaggerTraining } from './learnEnglish';
import { TaggedSet } from './taggedSet';

/**
 * Learns the Chinese tagger from tagged sentences and a lexicon; returns the content of its model file. It learns among all
 * labels, not among those that each word can have alone: what a word is not is learned, too.
 * @param sentences those that are given several times are learned from as often, and counted once
 */
export function learnChinesePos(
	name: string,
	sentences: readonly (readonly TaggedWord[])[],
	lexicon: LexiconContent,
	training: TaggerTraining,
): ModelContent {
	const distinct = [...new Set(sentences)];
	const labels = [...new Set(distinct.flat().map(chainLabel))].sort();
	const numbers = new Map(labels.map((label, number) => [label, number]));
	const labelOf = (word: TaggedWord): number => numbers.get(chainLabel(word)) ?? 0;
	const lexiconTensors = packLexicon(lexicon);
	const features = new ChineseFeatures(ChineseLexicon.from(fileOf(name, lexiconTensors)));
	const counted = distinct.flat().map(word => ({ ...features.formOf(word.form), label: labelOf(word) }));
	const tensors = { ...lexiconTensors, ...packCandidateLists(chooseCandidates(counted)) };
	const set = new TaggedSet();
	const sequence = new FeatureSequence();
	for (const sentence of sentences) {
		const words = sentence.map(({ form }) => form);
		features.write(words, sequence);
		set.add(
			sequence,
			sentence.map(labelOf),
			words.map(() => 0),
			1,
		);
	}
	const { rows, transitions } = learnTagger(set, [Uint8Array.from(labels.keys())], labels.length, training);
	const weights = packFeatureWeights(CHINESE_POS_PREFIX, rows, labels.length);
	const fine = packFineTags(labels, fineTagExceptions(distinct));
	return {
		name,
		kind: CHINESE_POS_KIND,
		metadata: { ...weights.metadata, ...fine.metadata, [`${CHINESE_POS_PREFIX}.labels`]: labels },
		tensors: {
			[`${CHINESE_POS_PREFIX}.transitions`]: { type: 'float32', data: transitions },
			...weights.tensors,
			...fine.tensors,
			...tensors,
		},
	};
}

function fileOf(name: string, tensors: ModelContent['tensors']): ModelFile {
	return new ModelFile({ name, kind: '', metadata: {}, tensors });
}
