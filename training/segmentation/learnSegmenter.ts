import { FeatureSequence } from '../../src/core/linear/featureSequence';
import { ModelFile } from '../../src/core/model/modelFile';
import type { ModelContent } from '../../src/core/model/modelFile';
import { ChineseAtoms } from '../../src/core/tasks/segmentation/chineseAtoms';
import { BMES, bmesRule, writeFeatures } from '../../src/core/tasks/segmentation/chineseTemplates';
import { packDictionary, WordDictionary } from '../../src/core/tasks/segmentation/wordDictionary';
import { WordLattice } from '../../src/core/tasks/segmentation/wordLattice';
import { trainSequence } from '../support/trainSequence';
import type { SequenceTraining } from '../support/trainSequence';
import { TrainingSet } from '../support/trainingSet';
import type { GoldLine } from './corpora';
import { alignWords, goldLabels } from './goldLabels';
import { forEachStretch, packSegmenter } from './packSegmenter';

/**
 * Learns a Chinese segmenter from gold lines and a dictionary; returns the content of its model file.
 * @param dictionary the cost of each word, by its codes (see `dictionaryWords`)
 */
export function learnSegmenter(
	name: string,
	lines: readonly GoldLine[],
	dictionary: ReadonlyMap<string, number>,
	training: Omit<SequenceTraining, 'allows'>,
): ModelContent {
	const tensors = packDictionary('dictionary', dictionary);
	const words = WordDictionary.from(new ModelFile({ name, kind: '', metadata: {}, tensors }), 'dictionary');
	const set = new TrainingSet(BMES);
	const features = new FeatureSequence();
	const atoms = new ChineseAtoms();
	const lattice = new WordLattice(atoms.capacity);
	for (const line of lines) {
		const { wordEnds } = alignWords(line.words, line.text);
		forEachStretch(line.text, atoms, () => {
			lattice.read(atoms, words, line.text);
			writeFeatures(atoms, lattice, features);
			set.add(features, goldLabels(atoms, wordEnds));
		});
	}
	const model = trainSequence(set, { ...training, allows: bmesRule });
	return packSegmenter(
		name,
		model,
		lines.map(({ text }) => text),
		tensors,
	);
}
