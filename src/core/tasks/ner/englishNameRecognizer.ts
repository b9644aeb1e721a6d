import type { EntityMention } from '../../doc/entityMention';
import type { TokenRange } from '../../doc/tokenRange';
import { FeatureSequence } from '../../linear/featureSequence';
import { SequenceTagger } from '../../linear/sequenceTagger';
import type { ModelFile } from '../../model/modelFile';
import { EnglishNameFeatures } from './englishNameFeatures';
import { NAME_TAGS, namesOfPath } from './nameLabels';
import { NameLexicon } from './nameLexicon';
import { nameScore } from './nameScore';

/** The kind of model file that it reads. */
export const ENGLISH_NAMES_KIND = 'english-names/1';

/** Finds the names of persons, places and organizations in English sentences with a linear-chain model over words. */
export class EnglishNameRecognizer {
	readonly #features: EnglishNameFeatures;
	readonly #tagger: SequenceTagger;
	readonly #sequence = new FeatureSequence();
	#path = new Uint8Array(256);

	private constructor(features: EnglishNameFeatures, tagger: SequenceTagger) {
		this.#features = features;
		this.#tagger = tagger;
	}

	/**
	 * The recognizer of a model file.
	 * @throws NlpError `model-version` or `model-malformed` when the file holds something else.
	 */
	static from(file: ModelFile): EnglishNameRecognizer {
		file.expectKind(ENGLISH_NAMES_KIND);
		const tagger = SequenceTagger.from(file);
		if (tagger.labels.join() !== NAME_TAGS.join()) {
			throw file.malformed('its tags are not those of names');
		}
		const clusters = NameLexicon.from(file, 'clusters');
		return new EnglishNameRecognizer(new EnglishNameFeatures(clusters, NameLexicon.from(file, 'gazetteer')), tagger);
	}

	/** The names of a sentence in order, with a confidence each; offsets are of the whole text. */
	recognize(sentence: TokenRange): EntityMention[] {
		const { words } = sentence;
		if (words.length === 0) {
			return [];
		}
		this.#features.extract(words, this.#sequence);
		if (this.#path.length < words.length) {
			this.#path = new Uint8Array(words.length * 2);
		}
		this.#tagger.tag(this.#sequence, this.#path);
		const names = namesOfPath(this.#path, words.length);
		if (names.length === 0) {
			return [];
		}
		const marginals = this.#tagger.marginalsOfLast(this.#sequence.length);
		return names.map(({ first, end, kind }) => ({
			start: sentence.startOf(first),
			end: sentence.endOf(end - 1),
			label: kind,
			engine: 'model',
			score: nameScore(marginals, this.#path, first, end),
		}));
	}
}
