import { FeatureSequence } from '../../src/core/linear/featureSequence';
import { packSequenceModel } from '../../src/core/linear/sequenceTagger';
import type { ModelContent } from '../../src/core/model/modelFile';
import { EnglishNameFeatures } from '../../src/core/tasks/ner/englishNameFeatures';
import { ENGLISH_NAMES_KIND } from '../../src/core/tasks/ner/englishNameRecognizer';
import { tagsOfNames } from '../../src/core/tasks/ner/nameLabels';
import { NameLexicon, packNameLexicon } from '../../src/core/tasks/ner/nameLexicon';
import { buildEnglishClusters } from './clusterTable';
import type { NameConfig } from './config';
import { OTHER_ENGLISH, readUnerEnglish } from './englishCorpora';
import { buildEnglishGazetteer } from './englishGazetteer';
import { favorNames } from './favorNames';
import { NameTraining } from './nameTraining';

/**
 * Learns the English names and packs them with what they look up.
 * @param parts the parts of the target corpus to learn from
 */
export function learnEnglish(
	config: NameConfig,
	parts: readonly ('train' | 'dev')[],
	log: (line: string) => void,
): ModelContent {
	const clusters = buildEnglishClusters(config.words);
	const gazetteer = buildEnglishGazetteer();
	log(`${clusters.size} clustered words, ${gazetteer.size} gazetteer entries`);
	const features = new EnglishNameFeatures(NameLexicon.of(clusters), NameLexicon.of(gazetteer));
	const sequence = new FeatureSequence();
	const training = new NameTraining();
	for (const { words, names } of parts.flatMap(readUnerEnglish)) {
		features.extract(words, sequence, true);
		training.addTarget(sequence, tagsOfNames(names, words.length));
	}
	for (const name of config.others) {
		for (const { words, names } of OTHER_ENGLISH[name]()) {
			features.extract(words, sequence);
			training.addOther(sequence, tagsOfNames(names, words.length));
		}
	}
	const packed = packSequenceModel(
		favorNames(training.learn({ ...config.training, log }), config.favor),
		'chain',
		true,
	);
	return {
		name: 'en-ner',
		kind: ENGLISH_NAMES_KIND,
		metadata: packed.metadata,
		tensors: {
			...packed.tensors,
			...packNameLexicon('clusters', clusters),
			...packNameLexicon('gazetteer', gazetteer),
		},
	};
}
