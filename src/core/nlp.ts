import type { AnalysisSettings } from './doc/analysisSettings';
import type { LayerName } from './doc/layers';
import type { LayerFailure, RangeAnnotation } from './doc/rangeAnnotation';
import type { SentenceWords } from './doc/sentenceWords';
import { SENTENCE_WORD_LAYERS, sentenceWords } from './doc/sentenceWords';
import { NlpError } from './errors';
import { LayerStages } from './layerStages';
import type { BlockSettings } from './layerStages';
import type { LearningControl } from './linear/learningControl';
import type { ModelSource } from './model/modelSource';
import { ModelStore } from './model/modelStore';
import { OpenedModels } from './model/openedModels';
import { AnalyzedDocument } from './pipeline/analyzedDocument';
import { Analyzer } from './pipeline/analyzer';
import type { Scheduler } from './pipeline/scheduler';
import type { CancellationSignal } from './cancellationSignal';
import { finish } from './steps';
import type { AnsweringResources } from './tasks/answering/answeringResources';
import { ShippedClassifiers } from './tasks/classification/shippedClassifiers';
import { TextJudge } from './tasks/classification/textJudge';
import { Dictionaries } from './tasks/dictionary/dictionaries';
import { KeywordModels } from './tasks/keywords/keywordResources';
import { contentTerms } from './tasks/summarization/contentTerms';
import type { SegmentationTrace } from './tasks/segmentation/segmentationTrace';
import type { TranslationOptions } from './tasks/translation/texts/translateDocument';
import { checkLength, translateDocument } from './tasks/translation/texts/translateDocument';
import type { TextTranslation } from './tasks/translation/translation';
import { TranslationModels } from './tasks/translation/translationModels';
import { ExtractiveSummarizer, SUMMARY_LAYERS, SUMMARY_MODEL } from './tasks/summarization/extractiveSummarizer';
import type { TextFormat } from './text/documentText';
import type { Span } from './text/span';

/** Estimated bytes of block results that are kept for each group of settings. */
const CACHE_BYTES = 96 * 1024 * 1024;

/** The standard of words that what was learned of Chinese texts was learned with, whatever the settings say. */
const LEARNED_STANDARD = 'pku';

/** How many analyzers are kept, those made last: each of three languages in both standards, and some words of the user. */
const KEPT_ANALYZERS = 8;

/** Takes a word as a segmenter finds it. */
type AddWord = (start: number, end: number) => void;

/** A user without words. */
const noWords = (): Promise<readonly string[]> => Promise.resolve([]);

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
	/** The dictionaries of Chinese and English. */
	readonly dictionaries: Dictionaries;
	/** What answers to questions are found with. */
	readonly answering: AnsweringResources;
	/** The engines that translate, read when they are first asked for. */
	readonly translation: TranslationModels;
	readonly #cacheBytes: number;
	readonly #analyzers = new Map<string, { readonly analyzer: Analyzer; readonly settings: BlockSettings }>();
	/** The engines of the layers, for those who explain them. */
	readonly stages: LayerStages;
	readonly #userWords: () => Promise<readonly string[]>;
	#knownWords: Promise<readonly string[]> | undefined;
	readonly #summarizers = new OpenedModels(file => ExtractiveSummarizer.from(file));

	/** @param userWords the lines of the user's dictionaries, for texts whose settings give none; asked for when first needed */
	constructor(source: ModelSource, cacheBytes = CACHE_BYTES, userWords = noWords) {
		this.models = new ModelStore(source);
		this.#userWords = userWords;
		this.stages = new LayerStages(this.models, () => (this.#knownWords ??= this.#readUserWords()));
		this.classifiers = new ShippedClassifiers(this.models);
		this.keywords = new KeywordModels(this.models);
		const chineseWords = () => this.#chineseWords();
		this.judge = new TextJudge(this.classifiers, chineseWords);
		const englishLemmas = () => this.#englishLemmas();
		this.dictionaries = new Dictionaries({
			models: this.models,
			chineseWords: () => this.#cutterOf({ standard: LEARNED_STANDARD }),
			englishLemmas,
		});
		this.translation = new TranslationModels({
			models: this.models,
			chineseCutter: () => this.#chineseCutter(),
			dictionary: direction => this.dictionaries.translator(direction === 'zh-en' ? 'zh' : 'en'),
			namePinyin: name => this.dictionaries.namePinyin(name),
		});
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
	}

	/** The analysis of blocks under these settings; the same one as long as few others were asked for. */
	analyzer(settings: BlockSettings): Analyzer {
		const key = JSON.stringify([settings.language, settings.standard, settings.userWords ?? null]);
		const known = this.#analyzers.get(key);
		if (known !== undefined) return known.analyzer;
		const analyzer = new Analyzer(this.stages.of(settings), this.#cacheBytes);
		this.#analyzers.set(key, { analyzer, settings });
		for (const oldest of this.#analyzers.keys()) {
			if (this.#analyzers.size <= KEPT_ANALYZERS) break;
			this.#analyzers.delete(oldest);
		}
		return analyzer;
	}

	/** The user's dictionaries for texts whose settings give none are others now: they are asked for again. */
	forgetUserWords(): void {
		this.#knownWords = undefined;
		for (const [key, { settings }] of this.#analyzers)
			if (settings.userWords === undefined) this.#analyzers.delete(key);
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
	 * Translates a text.
	 * @throws NlpError `input-malformed` where it is too long; `cancelled`; that of a missing or malformed model
	 */
	async translate(
		text: string,
		format: TextFormat,
		options: TranslationOptions = {},
		control: LearningControl = {},
		scheduler: Scheduler = UNINTERRUPTED,
	): Promise<TextTranslation> {
		const range = { start: 0, end: text.length };
		checkLength(range);
		const settings = { format, language: 'auto', standard: LEARNED_STANDARD } as const;
		return this.translateRange(this.open(text, settings, scheduler), range, options, control);
	}

	/** As `translate`, of a stretch of a document; places in the source are those of the document. */
	translateRange(
		document: AnalyzedDocument,
		range: Span,
		options: TranslationOptions,
		control: LearningControl,
	): Promise<TextTranslation> {
		return translateDocument(document, range, options, this.translation, control);
	}

	/**
	 * How clear the cut, or the lack of one, is in each gap of a Chinese text, under the standard and the user's words of the
	 * settings; see `ChineseSegmenter.margins`.
	 * @throws NlpError when the model is missing or malformed.
	 */
	async cutMargins(text: string, settings: Pick<AnalysisSettings, 'standard' | 'userWords'>): Promise<Float32Array> {
		return (await this.stages.segmenter(settings)).margins(text, 0, text.length);
	}

	/**
	 * Why a stretch of a Chinese text is cut as it is around a place, under the standard and the user's dictionary of the
	 * settings; see `ChineseSegmenter.trace`.
	 * @throws NlpError when the model is missing or malformed.
	 */
	async segmentationTrace(
		text: string,
		{ start, end }: Span,
		at: number,
		settings: Pick<AnalysisSettings, 'standard' | 'userWords'>,
		paths: number,
	): Promise<SegmentationTrace | undefined> {
		return (await this.stages.segmenter(settings)).trace(text, start, end, at, paths);
	}

	/** What makes extractive summaries; without its model an untrained one, and why. */
	async summarizer(): Promise<{ readonly summarizer: ExtractiveSummarizer; readonly failure?: LayerFailure }> {
		try {
			return { summarizer: this.#summarizers.of(await this.models.load(SUMMARY_MODEL)) };
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

	/** The user's words; those that cannot be read are asked for again next time. */
	async #readUserWords(): Promise<readonly string[]> {
		try {
			return await this.#userWords();
		} catch {
			this.#knownWords = undefined;
			return [];
		}
	}

	/** Cuts Chinese into words as what is learned from texts was cut: without the user's words, which nothing learned knows. */
	#chineseWords(): Promise<(text: string, span: Span, add: AddWord) => void> {
		return this.#cutterOf({ standard: LEARNED_STANDARD, userWords: [] });
	}

	async #cutterOf(
		settings: Pick<AnalysisSettings, 'standard' | 'userWords'>,
	): Promise<(text: string, span: Span, add: AddWord) => void> {
		const segmenter = await this.stages.segmenter(settings);
		return (text, { start, end }, add) => {
			segmenter.segment(text, start, end, add);
		};
	}

	/** The same cutter, told where a run begins and ends. */
	async #chineseCutter(): Promise<(text: string, start: number, end: number, add: AddWord) => void> {
		const cut = await this.#chineseWords();
		return (text, start, end, add) => cut(text, { start, end }, add);
	}

	/** The base forms that an English word may have whose tag nobody knows. */
	async #englishLemmas(): Promise<(form: string) => string[]> {
		const lemmatizer = await this.stages.englishLemmatizer();
		return form => lemmatizer.lemmasAlone(form);
	}
}
