import type { AnalysisSettings } from './doc/analysisSettings';
import { NlpError } from './errors';
import type { ModelFile } from './model/modelFile';
import type { ModelStore } from './model/modelStore';
import { OpenedModels } from './model/openedModels';
import type { Stage } from './pipeline/analyzer';
import { LanguageModels } from './pipeline/languageModels';
import { LanguagesComponent } from './tasks/languages/languagesComponent';
import { EnglishLemmatizer } from './tasks/lemmatization/englishLemmatizer';
import type { Lemmatizer } from './tasks/lemmatization/lemmasComponent';
import { LemmasComponent } from './tasks/lemmatization/lemmasComponent';
import { ChineseNameRecognizer } from './tasks/ner/chineseNameRecognizer';
import { EnglishNameRecognizer } from './tasks/ner/englishNameRecognizer';
import { EntitiesComponent } from './tasks/ner/entitiesComponent';
import { mergeMentions } from './tasks/ner/mergeMentions';
import { recognizePatterns } from './tasks/ner/patterns/recognizePatterns';
import { PatternsComponent } from './tasks/ner/patternsComponent';
import { DependenciesComponent } from './tasks/parsing/dependenciesComponent';
import { DependencyParser } from './tasks/parsing/dependencyParser';
import { ChinesePosTagger } from './tasks/pos/chinesePosTagger';
import { EnglishPosTagger } from './tasks/pos/englishPosTagger';
import type { PosTagger } from './tasks/pos/posComponent';
import { PosComponent } from './tasks/pos/posComponent';
import { EnglishRelations } from './tasks/relations/english/englishRelations';
import type { TracedRecognizer } from './tasks/relations/relationSentence';
import { ChinesePairModel } from './tasks/relations/chinese/chinesePairModel';
import { ChineseRelations } from './tasks/relations/chinese/chineseRelations';
import { RelationsComponent } from './tasks/relations/relationsComponent';
import { ChineseSegmenter } from './tasks/segmentation/chineseSegmenter';
import { tokenizeEnglish } from './tasks/segmentation/englishTokenizer';
import type { WordCutter } from './tasks/segmentation/tokensComponent';
import { TokensComponent } from './tasks/segmentation/tokensComponent';
import { UserDictionary } from './tasks/segmentation/userDictionary';
import { splitChineseSentences } from './tasks/sentences/chineseSentences';
import type { SentenceCutter } from './tasks/sentences/sentencesComponent';
import { SentencesComponent } from './tasks/sentences/sentencesComponent';
import { SentenceSplitter } from './tasks/sentences/sentenceSplitter';
import type { Language } from './text/language';

/** The settings that decide over a block's result; the format decides only over its text. */
export type BlockSettings = Omit<AnalysisSettings, 'format'>;

/** How many dictionaries of users are kept, those used last. */
const KEPT_DICTIONARIES = 4;

/** The components of all layers with their models, which are loaded when a layer first needs them. */
export class LayerStages {
	readonly #models: ModelStore;
	readonly #userWords: () => Promise<readonly string[]>;
	readonly #dictionaries = new WeakMap<readonly string[], UserDictionary>();
	readonly #lastDictionaries = new Map<string, UserDictionary>();
	/** Segmenters with a user's dictionary, by the segmenter that they were made of. */
	readonly #withDictionary = new WeakMap<UserDictionary, Map<ChineseSegmenter, ChineseSegmenter>>();
	readonly #segmenters = new OpenedModels(file => ChineseSegmenter.from(file));
	readonly #englishLemmatizers = new OpenedModels(file => EnglishLemmatizer.from(file));
	readonly #splitters = new OpenedModels(file => SentenceSplitter.from(file));
	readonly #sentences: LanguageModels<SentenceCutter>;
	readonly #chineseTaggers = new OpenedModels(file => ChinesePosTagger.from(file));
	readonly #englishTaggers = new OpenedModels(file => EnglishPosTagger.from(file));
	readonly #lemmatizers: LanguageModels<Lemmatizer>;
	readonly #recognizers: LanguageModels<ChineseNameRecognizer | EnglishNameRecognizer>;
	readonly #parsers: LanguageModels<DependencyParser>;
	readonly #relations: LanguageModels<TracedRecognizer>;

	/** @param userWords the lines of the user's dictionaries, for settings that give none */
	constructor(models: ModelStore, userWords: () => Promise<readonly string[]>) {
		this.#models = models;
		this.#userWords = userWords;
		this.#sentences = new LanguageModels<SentenceCutter>({
			zh: () => splitChineseSentences,
			en: async () => {
				const splitter = await this.englishSentences();
				return (text, start, end, add) => splitter.split(text, start, end, 'en', add);
			},
		});
		this.#lemmatizers = new LanguageModels<Lemmatizer>({
			zh: () => form => form,
			en: async () => {
				const lemmatizer = await this.englishLemmatizer();
				return (form, upos, xpos) => lemmatizer.lemma(form, upos, xpos);
			},
		});
		this.#recognizers = new LanguageModels<ChineseNameRecognizer | EnglishNameRecognizer>({
			zh: async () => ChineseNameRecognizer.from(await this.#load('zh-ner')),
			en: async () => EnglishNameRecognizer.from(await this.#load('en-ner')),
		});
		this.#parsers = new LanguageModels<DependencyParser>({
			zh: async () => DependencyParser.from(await this.#load('zh-parser')),
			en: async () => DependencyParser.from(await this.#load('en-parser')),
		});
		this.#relations = new LanguageModels<TracedRecognizer>({
			zh: async () => new ChineseRelations(ChinesePairModel.from(await this.#load('zh-relations'))),
			en: async () => EnglishRelations.from(await this.#load('en-relations')),
		});
	}

	/** The components under these settings, in an order in which each finds what it builds on. */
	of(settings: BlockSettings): Stage[] {
		const cutters = new LanguageModels<WordCutter>({
			zh: async () => {
				const segmenter = await this.segmenter(settings);
				return (text, start, end, add) => segmenter.segment(text, start, end, add);
			},
			en: () => tokenizeEnglish,
		});
		const taggers = new LanguageModels<PosTagger>({
			zh: () => this.tagger('zh', settings),
			en: () => this.tagger('en', settings),
		});
		const sentences = new SentencesComponent(language => this.#sentences.get(language));
		const tokens = new TokensComponent(language => cutters.get(language));
		const tags = new PosComponent(language => taggers.get(language));
		const lemmas = new LemmasComponent(language => this.#lemmatizers.get(language));
		const names = new EntitiesComponent(language => this.#recognizers.get(language), mergeMentions);
		return [
			{ component: new LanguagesComponent(settings.language) },
			{ component: sentences, models: this.#sentences },
			{ component: tokens, models: cutters },
			{ component: tags, models: taggers },
			{ component: lemmas, models: this.#lemmatizers },
			{ component: new PatternsComponent(recognizePatterns) },
			{ component: names, models: this.#recognizers },
			{ component: new DependenciesComponent(language => this.#parsers.get(language)), models: this.#parsers },
			{ component: new RelationsComponent(language => this.#relations.get(language)), models: this.#relations },
		];
	}

	/** What gives parts of speech, with the user's dictionary. @throws NlpError when the model is missing or malformed. */
	async tagger(
		language: Language,
		{ userWords }: Pick<AnalysisSettings, 'userWords'>,
	): Promise<ChinesePosTagger | EnglishPosTagger> {
		if (language === 'en') return this.#englishTaggers.of(await this.#load('en-pos'));
		const tagger = this.#chineseTaggers.of(await this.#load('zh-pos'));
		const { tags } = await this.#dictionaryOf(userWords);
		return tags.size === 0 ? tagger : tagger.withUserTags(tags);
	}

	/** What finds relations. @throws NlpError when the model is missing or malformed. */
	async relations(language: Language): Promise<TracedRecognizer> {
		await this.#relations.load(language);
		const recognizer = this.#relations.get(language);
		if (recognizer === undefined) throw new NlpError('model-missing', `The model ${language}-relations is not loaded.`);
		return recognizer;
	}

	/** What cuts English into sentences. @throws NlpError when the model is missing or malformed. */
	async englishSentences(): Promise<SentenceSplitter> {
		return this.#splitters.of(await this.#load('en-sentences'));
	}

	/** What finds names. @throws NlpError when the model is missing or malformed. */
	recognizer(language: Language): Promise<ChineseNameRecognizer | EnglishNameRecognizer> {
		return loaded(this.#recognizers, language);
	}

	/** What parses a language. @throws NlpError when the model is missing or malformed. */
	parser(language: Language): Promise<DependencyParser> {
		return loaded(this.#parsers, language);
	}

	/** What finds base forms of English words. @throws NlpError when the model is missing or malformed. */
	async englishLemmatizer(): Promise<EnglishLemmatizer> {
		return this.#englishLemmatizers.of(await this.#load('en-lemma'));
	}

	/**
	 * What cuts Chinese under a standard, with the user's dictionary of the settings; where they give none, with that of all texts.
	 * @throws NlpError when the model is missing or malformed.
	 */
	async segmenter({
		standard,
		userWords,
	}: Pick<AnalysisSettings, 'standard' | 'userWords'>): Promise<ChineseSegmenter> {
		const segmenter = this.#segmenters.of(await this.#load(`zh-segmentation-${standard}`));
		const dictionary = await this.#dictionaryOf(userWords);
		if (dictionary.isEmpty) return segmenter;
		const known = this.#withDictionary.get(dictionary) ?? new Map<ChineseSegmenter, ChineseSegmenter>();
		this.#withDictionary.set(dictionary, known);
		const own = known.get(segmenter) ?? segmenter.withUserDictionary(dictionary);
		known.set(segmenter, own);
		return own;
	}

	/** The dictionary of the settings; where they give none, that of all texts. Read once for the same lines, whoever sends them. */
	async #dictionaryOf(userWords: readonly string[] | undefined): Promise<UserDictionary> {
		const lines = userWords ?? (await this.#userWords());
		const known = this.#dictionaries.get(lines);
		if (known !== undefined) return known;
		const text = lines.join('\n');
		const dictionary = this.#lastDictionaries.get(text) ?? new UserDictionary(lines);
		this.#dictionaries.set(lines, dictionary);
		this.#lastDictionaries.delete(text);
		this.#lastDictionaries.set(text, dictionary);
		for (const oldest of this.#lastDictionaries.keys()) {
			if (this.#lastDictionaries.size <= KEPT_DICTIONARIES) break;
			this.#lastDictionaries.delete(oldest);
		}
		return dictionary;
	}

	#load(name: string): Promise<ModelFile> {
		return this.#models.load(name);
	}
}

/** The model of a language. @throws NlpError why it could not be loaded. */
async function loaded<T>(models: LanguageModels<T>, language: Language): Promise<T> {
	await models.load(language);
	const model = models.get(language);
	if (model === undefined)
		throw new NlpError('model-missing', models.failure(language) ?? 'The model could not be loaded.');
	return model;
}
