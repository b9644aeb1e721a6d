import { hashStep, key1, key2, key3 } from '../../src/core/linear/featureHash';
import { FeatureSequence } from '../../src/core/linear/featureSequence';
import { packSequenceModel, SequenceTagger } from '../support/sequenceTagger';
import { ModelFile } from '../../src/core/model/modelFile';
import { ChineseLexicon, packLexicon } from '../../src/core/tasks/pos/chineseLexicon';
import type { LexiconContent } from '../../src/core/tasks/pos/chineseLexicon';
import { hashWord } from '../../src/core/tasks/pos/chineseUnits';
import { readPeopleDaily } from '../corpora/peopleDaily';
import { trainSequence } from '../support/trainSequence';
import type { SequenceTraining } from '../support/trainSequence';
import { TrainingSet } from '../support/trainingSet';
import { ChineseFeatures } from './chineseFeatures';
import type { TaggedWord } from './chineseRecut';

/** A word with the tag of the PFR corpus. */
interface PfrWord {
	readonly form: string;
	readonly tag: string;
}

/** Words of a sentence, and the PFR tag of each. */
interface GuidedSentence {
	readonly words: readonly string[];
	readonly tags: readonly string[];
}

/** Rarer tags of the corpus (some are slips) are read as nouns. */
const RAREST = 20;

/** The first number of the templates that see PFR tags. */
const GUIDE = 200;

/** How both taggers are trained; they need not be small. */
const TRAINING: SequenceTraining = { learner: 'perceptron', epochs: 3, minCount: 2, dropout: 0.1, seed: 1 };
const GUIDED_TRAINING: SequenceTraining = { learner: 'perceptron', epochs: 7, dropout: 0.1, seed: 1 };

/**
 * Sentences of the PFR corpus with the tags of the treebank (annotation adaptation, Jiang, Huang and Liu 2009): a tagger
 * learns the corpus's own tags and tags the treebank with them; a second one learns what the treebank's tags are where those
 * stand; and it tags the corpus, where people chose them.
 * @param treebank what the second tagger learns from
 * @param clusters a lexicon without what it knows from the corpus: else the first tagger would trust it too much
 * @param every of the corpus's sentences one in so many is returned
 */
export function silverSentences(
	treebank: readonly (readonly TaggedWord[])[],
	clusters: LexiconContent,
	lexicon: LexiconContent,
	every: number,
	log: (line: string) => void,
): TaggedWord[][] {
	const corpus = corpusSentences();
	const guide = learnTags(corpus, featuresOf(clusters), log);
	const guided = learnGuided(treebank, guide, featuresOf(lexicon), log);
	return corpus.filter((_, i) => i % every === 0).map(guided);
}

type Tagger<Sentence, Tag> = (sentence: Sentence) => Tag[];

function learnTags(
	corpus: readonly GuidedSentence[],
	features: ChineseFeatures,
	log: (line: string) => void,
): Tagger<readonly string[], string> {
	const set = new TrainingSet([...new Set(corpus.flatMap(({ tags }) => tags))].sort());
	const sequence = new FeatureSequence();
	for (const { words, tags } of corpus) {
		features.write(words, sequence);
		set.add(sequence, tags);
	}
	const tag = learnTagger(set, { ...TRAINING, log });
	return words => {
		features.write(words, sequence);
		return tag(sequence);
	};
}

function learnGuided(
	treebank: readonly (readonly TaggedWord[])[],
	guide: Tagger<readonly string[], string>,
	features: ChineseFeatures,
	log: (line: string) => void,
): Tagger<GuidedSentence, TaggedWord> {
	const label = ({ upos, xpos }: TaggedWord): string => `${upos} ${xpos}`;
	const set = new TrainingSet([...new Set(treebank.flat().map(label))].sort());
	const sequence = new FeatureSequence();
	for (const sentence of treebank) {
		const words = sentence.map(({ form }) => form);
		writeGuided({ words, tags: guide(words) }, features, sequence);
		set.add(sequence, sentence.map(label));
	}
	const tag = learnTagger(set, { ...GUIDED_TRAINING, log });
	return sentence => {
		writeGuided(sentence, features, sequence);
		return tag(sequence).map((pair, i) => {
			const [upos, xpos] = pair.split(' ');
			return { form: sentence.words[i], upos, xpos };
		});
	};
}

/** The features of a sentence, and those of its PFR tags. */
function writeGuided({ words, tags }: GuidedSentence, features: ChineseFeatures, sequence: FeatureSequence): void {
	const guides = tags.map(tag => hashWord(tag));
	const at = (i: number): number => guides[i] ?? 1;
	features.write(words, sequence, i => {
		sequence.add(key1(GUIDE, at(i)));
		sequence.add(key2(GUIDE + 1, at(i), hashWord(words[i])));
		sequence.add(key2(GUIDE + 2, at(i - 1), at(i)));
		sequence.add(key2(GUIDE + 3, at(i), at(i + 1)));
		sequence.add(key3(GUIDE + 4, at(i - 1), at(i), at(i + 1)));
		sequence.add(key1(GUIDE + 5, at(i - 1)));
		sequence.add(key1(GUIDE + 6, at(i + 1)));
		sequence.add(key2(GUIDE + 7, hashStep(at(i - 2), at(i - 1)), at(i)));
	});
}

function learnTagger(set: TrainingSet, training: SequenceTraining): Tagger<FeatureSequence, string> {
	const { metadata, tensors } = packSequenceModel(trainSequence(set, training));
	const tagger = SequenceTagger.from(new ModelFile({ name: 'silver', kind: '', metadata, tensors }));
	let path = new Uint8Array(256);
	return sequence => {
		path = path.length < sequence.length ? new Uint8Array(2 * sequence.length) : path;
		tagger.tag(sequence, path);
		return Array.from(path.subarray(0, sequence.length), label => tagger.labels[label]);
	};
}

function featuresOf(lexicon: LexiconContent): ChineseFeatures {
	const tensors = packLexicon(lexicon);
	return new ChineseFeatures(ChineseLexicon.from(new ModelFile({ name: 'silver', kind: '', metadata: {}, tensors })));
}

/** The sentences of the corpus, cut at the marks that end them. */
function corpusSentences(): GuidedSentence[] {
	const sentences = readPeopleDaily().flatMap(({ words }) => cut(words));
	const counts = new Map<string, number>();
	for (const { tag } of sentences.flat()) {
		counts.set(tag, (counts.get(tag) ?? 0) + 1);
	}
	return sentences.map(words => ({
		words: words.map(({ form }) => form),
		tags: words.map(({ tag }) => ((counts.get(tag) ?? 0) < RAREST ? 'n' : tag)),
	}));
}

function cut(words: readonly PfrWord[]): PfrWord[][] {
	const sentences: PfrWord[][] = [[]];
	for (const word of words) {
		sentences[sentences.length - 1].push(word);
		if (/^[。！？]$/.test(word.form)) {
			sentences.push([]);
		}
	}
	return sentences.filter(({ length }) => length > 0);
}
