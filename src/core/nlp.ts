import type { AnalysisSettings } from './doc/analysisSettings';
import type { LayerName } from './doc/layers';
import type { LayerFailure, RangeAnnotation } from './doc/rangeAnnotation';
import type { SentenceWords } from './doc/sentenceWords';
import { SENTENCE_WORD_LAYERS, sentenceWords } from './doc/sentenceWords';
import { NlpError } from './errors';
import type { ModelFile } from './model/modelFile';
import type { ModelSource } from './model/modelSource';
import { ModelStore } from './model/modelStore';
import { OpenedModels } from './model/openedModels';
import { AnalyzedDocument } from './pipeline/analyzedDocument';
import type { Stage } from './pipeline/analyzer';
import { Analyzer } from './pipeline/analyzer';
import { LanguageModels } from './pipeline/languageModels';
import type { Scheduler } from './pipeline/scheduler';
import type { CancellationSignal } from './cancellationSignal';
import { finish } from './steps';
import type { AnsweringResources } from './tasks/answering/answeringResources';
import { ShippedClassifiers } from './tasks/classification/shippedClassifiers';
import { TextJudge } from './tasks/classification/textJudge';
import { KeywordModels } from './tasks/keywords/keywordResources';
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
import { contentTerms } from './tasks/summarization/contentTerms';
import { ExtractiveSummarizer, SUMMARY_LAYERS, SUMMARY_MODEL } from './tasks/summarization/extractiveSummarizer';
import type { TextFormat } from './text/documentText';
import type { Span } from './text/span';

/** Estimated bytes of block results that are kept for each group of settings. */
const CACHE_BYTES = 96 * 1024 * 1024;

/** The standard of words that what was learned of Chinese texts was learned with, whatever the settings say. */
const LEARNED_STANDARD = 'pku';

/** How many analyzers are kept, those made last: each of three languages in both standards, and some words of the user. */
const KEPT_ANALYZERS = 8;

/** The settings that decide over a block's result; the format decides only over its text. */
type BlockSettings = Omit<AnalysisSettings, 'format'>;

/** Work that is never interrupted. */
const UNINTERRUPTED: Scheduler = { now: () => 0, yield: () => Promise.resolve() };

/**
 * The core put together: every component with its models, which are loaded from the source when they are first needed.
 *
 * A model that is missing or malformed costs the layers that need it, in its language; see {@link RangeAnnotation}.
 */
export class Nlp {
	/** The models, for abilities that are not layers. */
	readonly models: ModelStore;
	/** The classifiers of topics and sentiment. */
	readonly classifiers: ShippedClassifiers;
	/** Judges texts by classifiers. */
	readonly judge: TextJudge;
	/** What keywords and topics are found with. */
	readonly keywords: KeywordModels;
	/** What answers to questions are found with. */
	readonly answering: AnsweringResources;
	readonly #cacheBytes: number;
	readonly #analyzers = new Map<string, Analyzer>();
	readonly #segmenters = new OpenedModels(file => ChineseSegmenter.from(file));
	readonly #summarizers = new OpenedModels(file => ExtractiveSummarizer.from(file));
	readonly #sentences: LanguageModels<SentenceCutter>;
	readonly #taggers: LanguageModels<PosTagger>;
	readonly #lemmatizers: LanguageModels<Lemmatizer>;
	readonly #recognizers: LanguageModels<NameRecognizer>;
	readonly #parsers: LanguageModels<DependencyParser>;
	readonly #relations: LanguageModels<RelationRecognizer>;

	constructor(source: ModelSource, cacheBytes = CACHE_BYTES) {
		this.models = new ModelStore(source);
		this.classifiers = new ShippedClassifiers(this.models);
		this.keywords = new KeywordModels(this.models);
		const chineseWords = async () => {
			const segmenter = await this.#segmenter({ standard: LEARNED_STANDARD });
			return (text: string, { start, end }: Span, add: (start: number, end: number) => void) => {
				segmenter.segment(text, start, end, add);
			};
		};
		this.judge = new TextJudge(this.classifiers, chineseWords);
		this.answering = {
			models: this.models,
			chineseWords,
			annotate: (text, format, layers, signal) =>
				this.open(text, { format, language: 'auto', standard: LEARNED_STANDARD }).analyze(
					{ start: 0, end: text.length },
					layers,
					signal,
				),
		};
		this.#cacheBytes = cacheBytes;
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
				const lemmatizer = EnglishLemmatizer.from(await this.#load('en-lemma'));
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

	/** The analysis of blocks under these settings; the same one as long as few others were asked for. */
	analyzer(settings: BlockSettings): Analyzer {
		const key = JSON.stringify([settings.language, settings.standard, settings.userWords ?? []]);
		let analyzer = this.#analyzers.get(key);
		if (analyzer === undefined) {
			analyzer = new Analyzer(this.#stages(settings), this.#cacheBytes);
			this.#analyzers.set(key, analyzer);
			for (const oldest of this.#analyzers.keys()) {
				if (this.#analyzers.size <= KEPT_ANALYZERS) break;
				this.#analyzers.delete(oldest);
			}
		}
		return analyzer;
	}

	/** A text to be edited and analyzed in turns. */
	open(text: string, settings: AnalysisSettings, scheduler: Scheduler = UNINTERRUPTED): AnalyzedDocument {
		return new AnalyzedDocument(text, settings.format, this.analyzer(settings), scheduler);
	}

	/** The layers of a whole text. */
	analyze(text: string, settings: AnalysisSettings, layers: readonly LayerName[]): Promise<RangeAnnotation> {
		return this.open(text, settings).analyze({ start: 0, end: text.length }, layers);
	}

	/**
	 * The words of a text by its sentences, as what is learned from texts is learned with; of a Markdown text its prose.
	 * @throws NlpError `cancelled`; that of a missing or malformed model.
	 */
	async words(
		text: string,
		format: TextFormat,
		signal?: CancellationSignal,
		scheduler: Scheduler = UNINTERRUPTED,
	): Promise<SentenceWords> {
		const document = this.open(text, { format, language: 'auto', standard: LEARNED_STANDARD }, scheduler);
		const annotation = await document.analyze({ start: 0, end: text.length }, SENTENCE_WORD_LAYERS, signal);
		return sentenceWords(document.prose, annotation);
	}

	/**
	 * How clear the cut, or the lack of one, is in each gap of a Chinese text, under the standard and the user's words of the
	 * settings; see `ChineseSegmenter.margins`.
	 * @throws NlpError when the model is missing or malformed.
	 */
	async cutMargins(text: string, settings: Pick<AnalysisSettings, 'standard' | 'userWords'>): Promise<Float32Array> {
		return (await this.#segmenter(settings)).margins(text, 0, text.length);
	}

	/** What makes extractive summaries; without its model an untrained one, and why. */
	async summarizer(): Promise<{ readonly summarizer: ExtractiveSummarizer; readonly failure?: LayerFailure }> {
		try {
			return { summarizer: this.#summarizers.of(await this.#load(SUMMARY_MODEL)) };
		} catch (error) {
			if (!(error instanceof NlpError)) throw error;
			return { summarizer: ExtractiveSummarizer.untrained(), failure: { layer: 'sentences', message: error.message } };
		}
	}

	/** The content words of what a summary is to be about. */
	async queryTerms(query: string, settings: BlockSettings): Promise<string[]> {
		const annotation = await this.analyze(query, { ...settings, format: 'plain' }, SUMMARY_LAYERS);
		return finish(contentTerms(query, annotation)).flat();
	}

	async #segmenter({
		standard,
		userWords,
	}: Pick<AnalysisSettings, 'standard' | 'userWords'>): Promise<ChineseSegmenter> {
		const segmenter = this.#segmenters.of(await this.#load(`zh-segmentation-${standard}`));
		return userWords === undefined || userWords.length === 0
			? segmenter
			: segmenter.withUserDictionary(new UserDictionary(userWords));
	}

	#stages(settings: BlockSettings): Stage[] {
		const cutters = new LanguageModels<WordCutter>({
			zh: async () => {
				const segmenter = await this.#segmenter(settings);
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

	#load(name: string): Promise<ModelFile> {
		return this.models.load(name);
	}
}
