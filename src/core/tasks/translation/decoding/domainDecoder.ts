import type { ModelFile } from '../../../model/modelFile';
import type { Language } from '../../../text/language';
import type { Steps } from '../../../steps';
import type { DecodedSentence, SentenceDecoder, SourceSentence, TranslationTrace } from '../phraseDecoding';
import type { TranslationDirection } from '../translation';
import { Confidence } from './confidence';
import { FEATURES, readWeights, weightVector } from './features';
import type { OptionSources } from './optionCollector';
import { PhraseDecoder } from './phraseDecoder';
import type { TextDomain } from './textDomain';
import { domainOf } from './textDomain';

/** So many translations are told of a sentence. */
const TRACED = 5;

/** Translates each sentence with the weights that were tuned for its kind of text. */
export class DomainDecoder implements SentenceDecoder {
	readonly direction: TranslationDirection;
	readonly #table: OptionSources['table'];
	readonly #source: Language;
	readonly #decoders: Readonly<Record<TextDomain, PhraseDecoder>>;

	/**
	 * @param file of the table, whose metadata the tuned weights are
	 * @throws NlpError `model-malformed` where it lacks weights; RangeError where the language model has no backoff weights
	 */
	constructor(file: ModelFile, sources: OptionSources) {
		const { direction, table } = sources;
		this.direction = direction;
		this.#table = table;
		this.#source = direction === 'zh-en' ? 'zh' : 'en';
		const tuned = (domain: TextDomain) => {
			const confidence = Confidence.read(file, direction, domain);
			return { weights: readWeights(file, direction, domain), ...(confidence && { confidence }) };
		};
		const everyday = new PhraseDecoder({ ...sources, ...tuned('everyday') });
		this.#decoders = { everyday, documentation: everyday.with(tuned('documentation')) };
	}

	decode(sentence: SourceSentence): Steps<DecodedSentence> {
		return this.#decoders[domainOf(this.#table, this.#source, sentence.words)].decode(sentence);
	}

	*trace(sentence: SourceSentence): Steps<TranslationTrace> {
		const domain = domainOf(this.#table, this.#source, sentence.words);
		const decoder = this.#decoders[domain];
		const found = yield* decoder.decodeBest(sentence, TRACED);
		const translations = found.map(({ sentence: each, features: values }) => ({ sentence: each, values }));
		return { domain, features: FEATURES, weights: weightVector(decoder.weights), translations };
	}
}
