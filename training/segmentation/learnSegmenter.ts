import { PackedTrie, packTrie } from '../../src/core/collections/packedTrie';
import { FeatureSequence } from '../../src/core/linear/featureSequence';
import { ModelFile } from '../../src/core/model/modelFile';
import type { ModelContent } from '../../src/core/model/modelFile';
import { ChineseAtoms } from '../../src/core/tasks/segmentation/chineseAtoms';
import { BMES, bmesRule, DictionaryMatches, writeFeatures } from '../../src/core/tasks/segmentation/chineseTemplates';
import { trainSequence } from '../support/trainSequence';
import type { SequenceTraining } from '../support/trainSequence';
import { TrainingSet } from '../support/trainingSet';
import type { GoldLine } from './corpora';
import { alignWords, goldLabels } from './goldLabels';
import { forEachChunk, packSegmenter } from './packSegmenter';

/** Learns a Chinese segmenter from gold lines and a dictionary; returns the content of its model file. */
export function learnSegmenter(
	name: string,
	lines: readonly GoldLine[],
	dictionary: readonly string[],
	training: Omit<SequenceTraining, 'allows'>,
): ModelContent {
	const trieTensors = packTrie('dictionary', dictionary);
	const trie = PackedTrie.from(new ModelFile({ name, kind: '', metadata: {}, tensors: trieTensors }), 'dictionary');
	const set = new TrainingSet(BMES);
	const features = new FeatureSequence();
	const atoms = new ChineseAtoms();
	const matches = new DictionaryMatches(atoms.capacity);
	for (const { text, words } of lines) {
		const { wordEnds } = alignWords(words, text);
		forEachChunk(text, atoms, () => {
			matches.match(atoms, trie);
			writeFeatures(atoms, matches.values, features);
			set.add(features, goldLabels(atoms, wordEnds));
		});
	}
	const model = trainSequence(set, { ...training, allows: bmesRule });
	return packSegmenter(
		name,
		model,
		lines.map(({ text }) => text),
		trieTensors,
	);
}
