import { FeatureSequence } from '../../src/core/linear/featureSequence';
import { packFeatureWeights } from '../../src/core/linear/featureWeights';
import { ModelFile } from '../../src/core/model/modelFile';
import type { ModelContent } from '../../src/core/model/modelFile';
import { SeededRandom } from '../../src/core/numeric/seededRandom';
import { EnglishLexicon } from '../../src/core/tasks/pos/englishLexicon';
import { PosFeatureExtractor } from '../../src/core/tasks/pos/englishPosFeatures';
import { ENGLISH_POS_KIND, ENGLISH_POS_PREFIX } from '../../src/core/tasks/pos/englishPosTagger';
import type { TreebankSentence } from '../tokenization/treebank';
import { packCandidates } from './englishCandidates';
import { EnglishLabels } from './englishLabels';
import type { LexiconEntry } from './englishLexiconFile';
import { packLexicon } from './englishLexiconTables';
import { learnTagger } from './learnEnglish';
import type { TaggerTraining } from './learnEnglish';
import { TaggedSet } from './taggedSet';

/** Which sentences are learned a second time, as people write them in chat, in shouts and in headlines. */
const VARIANTS: readonly { readonly share: number; readonly change: (form: string) => string }[] = [
	{ share: 0.12, change: form => form.toLowerCase() },
	{ share: 0.03, change: form => form.toUpperCase() },
	{ share: 0.05, change: form => form.charAt(0).toUpperCase() + form.slice(1) },
];

/** A treebank with how much its sentences count. */
export interface WeightedTreebank {
	readonly sentences: readonly TreebankSentence[];
	readonly share: number;
}

/** Learns the English tagger from treebanks with a lexicon from plain text; the content of its model file. */
export function trainEnglishTagger(
	name: string,
	treebanks: readonly WeightedTreebank[],
	entries: readonly LexiconEntry[],
	training: TaggerTraining,
): ModelContent {
	const sentences = treebanks.flatMap(treebank => treebank.sentences);
	const labels = new EnglishLabels(sentences);
	const tables = { ...packLexicon(entries), ...packCandidates(sentences, labels, entries) };
	const lexicon = EnglishLexicon.from(
		new ModelFile({ name, kind: ENGLISH_POS_KIND, metadata: {}, tensors: tables }),
		labels.labels.length,
	);
	const set = collect(treebanks, labels, lexicon);
	const { rows, transitions } = learnTagger(set, lexicon.candidates, labels.labels.length, training);
	const packed = packFeatureWeights(ENGLISH_POS_PREFIX, rows, labels.labels.length);
	return {
		name,
		kind: ENGLISH_POS_KIND,
		metadata: { ...packed.metadata, [`${ENGLISH_POS_PREFIX}.labels`]: labels.labels },
		tensors: {
			[`${ENGLISH_POS_PREFIX}.transitions`]: { type: 'float32', data: transitions },
			...packed.tensors,
			...tables,
		},
	};
}

function collect(treebanks: readonly WeightedTreebank[], labels: EnglishLabels, lexicon: EnglishLexicon): TaggedSet {
	const set = new TaggedSet();
	const features = new FeatureSequence();
	const extractor = new PosFeatureExtractor(lexicon);
	const random = new SeededRandom(1);
	const numbers = new Map(labels.labels.map((label, number) => [label, number]));
	for (const { sentences, share } of treebanks) {
		for (const { words } of sentences) {
			const gold = words.map(({ xpos, upos }) => numbers.get(labels.labelOf(xpos, upos)) ?? 0);
			const forms = words.map(({ form }) => form);
			const variant = chooseVariant(random.next());
			for (const written of variant === undefined ? [forms] : [forms, forms.map(variant)]) {
				const lists = extractor.extract(written, features);
				set.add(features, gold, lists, share);
			}
		}
	}
	return set;
}

function chooseVariant(chance: number): ((form: string) => string) | undefined {
	let rest = chance;
	for (const { share, change } of VARIANTS) {
		if (rest < share) {
			return change;
		}
		rest -= share;
	}
	return undefined;
}
