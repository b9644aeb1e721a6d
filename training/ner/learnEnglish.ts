import { TokenRange } from '../../src/core/doc/tokenRange';
import { FeatureSequence } from '../../src/core/linear/featureSequence';
import { packFeatureWeights } from '../../src/core/linear/featureWeights';
import type { ModelContent } from '../../src/core/model/modelFile';
import { SeededRandom } from '../../src/core/numeric/seededRandom';
import { EnglishNameFeatures } from '../../src/core/tasks/ner/englishNameFeatures';
import { lexiconsOf, packLexicons } from '../../src/core/tasks/ner/englishNameLexicons';
import type { EnglishNameEntries } from '../../src/core/tasks/ner/englishNameLexicons';
import { ENGLISH_NAMES_KIND } from '../../src/core/tasks/ner/englishNameRecognizer';
import { Style, styleKey } from '../../src/core/tasks/ner/englishNameWord';
import { NAME_TAGS, tagsOfNames } from '../../src/core/tasks/ner/nameLabels';
import { buildEnglishClusters } from './clusterTable';
import type { EnglishNameConfig } from './config';
import { OTHER_ENGLISH, readUnerEnglish } from './englishCorpora';
import { buildEnglishGazetteer } from './englishGazetteer';
import { favorNames, favorNamesAt } from './favorNames';
import type { NamedSentence } from './namedSentence';
import { NameTraining } from './nameTraining';
import type { PlainNames } from './plainNames';
import { recasedCopies } from './recasedCopies';

/** What a model looks words up in. */
export type EnglishEntries = EnglishNameEntries<ReadonlyMap<number, number>>;

/** The word clusters and lists of names, with what was found in plain text, if anything. */
export function englishEntries(clusteredWords: number, plain?: PlainNames): EnglishEntries {
	const { parts, phrases } = buildEnglishGazetteer();
	plain?.addPhrases(phrases);
	const words = buildEnglishClusters(clusteredWords);
	return { words, uses: plain?.uses(words) ?? new Map(), parts, phrases };
}

/**
 * Learns the English names and packs them with what they look up.
 * @param parts the parts of the target corpus to learn from
 */
export function learnEnglish(
	config: EnglishNameConfig,
	entries: EnglishEntries,
	parts: readonly ('train' | 'dev')[],
	log: (line: string) => void,
): ModelContent {
	const { words, uses, phrases } = entries;
	log(`${words.size} clustered words, ${uses.size} words in names, ${phrases.size} phrases`);
	const features = new EnglishNameFeatures(lexiconsOf(entries));
	const sequence = new FeatureSequence();
	const training = new NameTraining();
	const add = (sentence: NamedSentence, isTarget: boolean): void => {
		features.extract(TokenRange.of(sentence.words), sequence, isTarget);
		const tags = tagsOfNames(sentence.names, sentence.words.length);
		if (isTarget) {
			training.addTarget(sequence, tags);
		} else {
			training.addOther(sequence, tags);
		}
	};
	const target = parts.flatMap(readUnerEnglish);
	const others = config.others.map(name => OTHER_ENGLISH[name]());
	for (const sentence of Array.from({ length: config.targetCopies }, () => target).flat()) {
		add(sentence, true);
	}
	const random = new SeededRandom(config.training.seed);
	for (const sentence of [
		...others.flat(),
		...[target, ...others].flatMap(set => recasedCopies(set, config.casings, random)),
	]) {
		add(sentence, false);
	}
	const { lower, upper, title } = config.styleFavors;
	const model = favorNamesAt(
		favorNames(training.learn({ ...config.training, log }), config.favor),
		new Map([
			[styleKey(Style.Lower), lower],
			[styleKey(Style.Upper), upper],
			[styleKey(Style.Title), title],
		]),
	);
	const packed = packFeatureWeights('chain', model.rows, NAME_TAGS.length);
	return {
		name: 'en-ner',
		kind: ENGLISH_NAMES_KIND,
		metadata: { ...packed.metadata, 'chain.labels': NAME_TAGS },
		tensors: {
			'chain.transitions': { type: 'float32', data: model.transitions.scores },
			...packed.tensors,
			...packLexicons(entries),
		},
	};
}
