import type { AnalysisSettings } from './doc/analysisSettings';
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
import type { NameRecognizer } from './tasks/ner/entitiesComponent';
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
import type { RelationRecognizer } from './tasks/relations/relationSentence';
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

/** The settings that decide over a block's result; the format decides only over its text. */
export type BlockSettings = Omit<AnalysisSettings, 'format'>;

/** The components of all layers with their models, which are loaded when a layer first needs them. */
export class LayerStages {
	readonly #models: ModelStore;
	readonly #segmenters = new OpenedModels(file => ChineseSegmenter.from(file));
	readonly #englishLemmatizers = new OpenedModels(file => EnglishLemmatizer.from(file));
	readonly #sentences: LanguageModels<SentenceCutter>;
	readonly #taggers: LanguageModels<PosTagger>;
	readonly #lemmatizers: LanguageModels<Lemmatizer>;
	readonly #recognizers: LanguageModels<NameRecognizer>;
	readonly #parsers: LanguageModels<DependencyParser>;
	readonly #relations: LanguageModels<RelationRecognizer>;

	constructor(models: ModelStore) {
		this.#models = models;
		this.#sentences = new LanguageModels<SentenceCutter>({
			zh: () => splitChineseSentences,
			en: async () => {
				const splitter = SentenceSplitter.from(await this.#load('en-sentences'));
				return (text, start, end, add) => splitter.split(text, start, end, 'en', add);
			},
		});
		this.#taggers = new LanguageModels<PosTagger>({
			zh: async () => ChinesePosTagger.from(await this.#load('zh-pos')),
			en: async () => EnglishPosTagger.from(await this.#load('en-pos')),
		});
		this.#lemmatizers = new LanguageModels<Lemmatizer>({
			zh: () => form => form,
			en: async () => {
				const lemmatizer = await this.englishLemmatizer();
				return (form, upos, xpos) => lemmatizer.lemma(form, upos, xpos);
			},
		});
		this.#recognizers = new LanguageModels<NameRecognizer>({
			zh: async () => ChineseNameRecognizer.from(await this.#load('zh-ner')),
			en: async () => EnglishNameRecognizer.from(await this.#load('en-ner')),
		});
		this.#parsers = new LanguageModels<DependencyParser>({
			zh: async () => DependencyParser.from(await this.#load('zh-parser')),
			en: async () => DependencyParser.from(await this.#load('en-parser')),
		});
		this.#relations = new LanguageModels<RelationRecognizer>({
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
		const sentences = new SentencesComponent(language => this.#sentences.get(language));
		const tokens = new TokensComponent(language => cutters.get(language));
		const tags = new PosComponent(language => this.#taggers.get(language));
		const lemmas = new LemmasComponent(language => this.#lemmatizers.get(language));
		const names = new EntitiesComponent(language => this.#recognizers.get(language), mergeMentions);
		return [
			{ component: new LanguagesComponent(settings.language) },
			{ component: sentences, models: this.#sentences },
			{ component: tokens, models: cutters },
			{ component: tags, models: this.#taggers },
			{ component: lemmas, models: this.#lemmatizers },
			{ component: new PatternsComponent(recognizePatterns) },
			{ component: names, models: this.#recognizers },
			{ component: new DependenciesComponent(language => this.#parsers.get(language)), models: this.#parsers },
			{ component: new RelationsComponent(language => this.#relations.get(language)), models: this.#relations },
		];
	}

	/** What finds base forms of English words. @throws NlpError when the model is missing or malformed. */
	async englishLemmatizer(): Promise<EnglishLemmatizer> {
		return this.#englishLemmatizers.of(await this.#load('en-lemma'));
	}

	/** What cuts Chinese under a standard, with the user's words. @throws NlpError when the model is missing or malformed. */
	async segmenter({
		standard,
		userWords,
	}: Pick<AnalysisSettings, 'standard' | 'userWords'>): Promise<ChineseSegmenter> {
		const segmenter = this.#segmenters.of(await this.#load(`zh-segmentation-${standard}`));
		return userWords === undefined || userWords.length === 0
			? segmenter
			: segmenter.withUserDictionary(new UserDictionary(userWords));
	}

	#load(name: string): Promise<ModelFile> {
		return this.#models.load(name);
	}
}
