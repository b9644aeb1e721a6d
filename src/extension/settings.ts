import { Disposable, EventEmitter, workspace } from 'vscode';
import type { ConfigurationScope, Event, TextDocument, Uri, WorkspaceConfiguration } from 'vscode';
import type { LanguageSetting } from '../core/text/language';
import type { ChineseScript } from '../protocol/conversion';
import type { SegmentationStandard } from '../protocol/analysis';
import type { OwnFillers, StatisticsOptions } from '../protocol/statistics';
import type { TranslationEngine } from '../protocol/panelTranslation';

/** When hovers show what a token is. */
export type HoverSetting = 'always' | 'whenHighlighted' | 'never';

/** When hovers show what dictionaries say. */
export type DictionaryHoverSetting = 'withWordHover' | 'always' | 'never';

/** The settings under `nlpLens.`, as package.json declares them. */
export interface SettingValues {
	readonly language: LanguageSetting;
	readonly standard: SegmentationStandard;
	readonly userWords: readonly string[];
	/** So far from 0 is the margin of a cut at most that counts as doubtful. */
	readonly doubtfulMargin: number;
	/** Whether a double click in Chinese selects a word of the segmenter. */
	readonly doubleClickWords: boolean;
	readonly documentLanguages: readonly string[];
	readonly maxFileSize: number;
	readonly partsOfSpeech: readonly string[];
	readonly entities: readonly string[];
	readonly maxMarks: number;
	readonly colorText: boolean;
	readonly underline: boolean;
	readonly wordBoundaries: boolean;
	readonly hover: HoverSetting;
	readonly dictionaryHover: DictionaryHoverSetting;
	/** Whether the Outline has the headings of plain texts, and when it has entities. */
	readonly outlineHeadings: boolean;
	readonly outlineEntities: HoverSetting;
	readonly statusBar: boolean;
	/** A ready vocabulary, or the path of a file. */
	readonly subwordVocabulary: string;
	readonly subwordStatusItem: boolean;
	/** Whether words are suggested as one writes. */
	readonly suggestWords: boolean;
	/** Patterns of the files that answers may come from: texts, statements, questions with their answers. */
	readonly answerFiles: string;
	readonly answerKnowledgeFiles: string;
	readonly answerQuestionFiles: string;
	/** Who writes answers from the passages that were found. */
	readonly answerEngine: 'builtIn' | 'languageModel';
	/** Whether the chat's language model may help `@nlp`, unasked. */
	readonly chatUsesModel: boolean;
	/** What figures of texts are made with. */
	readonly statistics: Required<StatisticsOptions>;
	/** Whether the status bar counts words. */
	readonly wordStatusItem: boolean;
	/** How visible dimmed text stays, in (0, 1). */
	readonly focusOpacity: number;
	readonly translationEngine: TranslationEngine;
	/** Whether a hover translates the sentence under the pointer. */
	readonly translationHover: boolean;
	/** Whether the translation beside a document follows its edits. */
	readonly translationLive: boolean;
	/** Whether the words of a corpus have lemmas and parts of speech. */
	readonly corpusTags: boolean;
	/** Where files of corrections are kept. */
	readonly goldLocation: 'besideDocument' | 'storage';
	/** Whether what was corrected is marked. */
	readonly showCorrections: boolean;
	/** When the light bulb offers to correct. */
	readonly correctionActions: HoverSetting;
	/** Kinds of entity of the user's own. */
	readonly annotationKinds: readonly string[];
	/** Whether Chinese words have their pinyin behind them. */
	readonly pinyin: boolean;
	/** The traditional script that conversions write and read. */
	readonly traditionalScript: Exclude<ChineseScript, 'simplified'>;
	/** Whether conversions change words of the region, too. */
	readonly regionalWords: boolean;
}

/** Reads the settings once and again when they change: reading them is slow. */
export class Settings {
	readonly #changed = new EventEmitter<SettingValues>();
	readonly #subscription: Disposable;
	/** The settings of documents by their folder and language; each is read once. */
	readonly #ofDocuments = new Map<string, SettingValues>();
	#values: SettingValues;

	constructor() {
		this.#values = readSettings();
		this.#subscription = Disposable.from(
			workspace.onDidChangeConfiguration(event => {
				if (event.affectsConfiguration('nlpLens')) this.#readAgain();
			}),
			workspace.onDidChangeWorkspaceFolders(() => this.#readAgain()),
		);
	}

	/** The settings of the window; what a document is analyzed and shown by may differ by its folder and language, see {@link of}. */
	get values(): SettingValues {
		return this.#values;
	}

	/** The settings as they are for a document: those of its folder in the workspace and of its language. */
	of({ uri, languageId }: TextDocument): SettingValues {
		return this.#known(uri, languageId);
	}

	/** The settings as they are in the folder of the workspace that a file lies in, whatever its language. */
	inFolderOf(file: Uri): SettingValues {
		return this.#known(file, undefined);
	}

	get onDidChange(): Event<SettingValues> {
		return this.#changed.event;
	}

	dispose(): void {
		this.#subscription.dispose();
		this.#changed.dispose();
	}

	#known(uri: Uri, languageId: string | undefined): SettingValues {
		const key = `${workspace.getWorkspaceFolder(uri)?.uri.toString() ?? ''} ${languageId ?? ''}`;
		const known = this.#ofDocuments.get(key);
		if (known !== undefined) return known;
		const values = readSettings(languageId === undefined ? uri : { uri, languageId });
		this.#ofDocuments.set(key, values);
		return values;
	}

	#readAgain(): void {
		this.#ofDocuments.clear();
		this.#values = readSettings();
		this.#changed.fire(this.#values);
	}
}

function readSettings(scope?: ConfigurationScope): SettingValues {
	const configuration = workspace.getConfiguration('nlpLens', scope);
	return {
		language: oneOf(configuration, 'language', ['auto', 'zh', 'en']),
		standard: oneOf(configuration, 'chinese.segmentationStandard', ['pku', 'ud']),
		userWords: strings(configuration, 'chinese.userWords'),
		doubtfulMargin: positive(configuration, 'chinese.doubtfulMargin', 3),
		doubleClickWords: configuration.get('chinese.doubleClick') === true,
		documentLanguages: strings(configuration, 'documentLanguages'),
		maxFileSize: count(configuration, 'maxFileSize', 5_000_000),
		partsOfSpeech: strings(configuration, 'highlight.partsOfSpeech'),
		entities: strings(configuration, 'highlight.entities'),
		maxMarks: count(configuration, 'highlight.maxMarks', 8000),
		colorText: configuration.get('highlight.colorText') !== false,
		underline: configuration.get('highlight.underline') !== false,
		wordBoundaries: configuration.get('highlight.wordBoundaries') !== false,
		hover: oneOf(configuration, 'hover', ['whenHighlighted', 'always', 'never']),
		dictionaryHover: oneOf(configuration, 'dictionary.hover', ['withWordHover', 'always', 'never']),
		outlineHeadings: configuration.get('outline.headings') !== false,
		outlineEntities: oneOf(configuration, 'outline.entities', ['whenHighlighted', 'always', 'never']),
		statusBar: configuration.get('statusBar') !== false,
		subwordVocabulary: text(configuration, 'subwords.vocabulary', 'o200k_base'),
		subwordStatusItem: configuration.get('subwords.statusItem') === true,
		suggestWords: configuration.get('languageModel.suggestions') === true,
		answerFiles: pattern(configuration, 'answers.files'),
		answerKnowledgeFiles: pattern(configuration, 'answers.knowledgeFiles'),
		answerQuestionFiles: pattern(configuration, 'answers.questionFiles'),
		answerEngine: oneOf(configuration, 'answers.engine', ['builtIn', 'languageModel']),
		chatUsesModel: configuration.get('chat.useLanguageModel') === true,
		statistics: statistics(configuration),
		wordStatusItem: configuration.get('statistics.statusItem') === true,
		focusOpacity: share(configuration, 'focus.opacity', 0.35),
		translationEngine: oneOf(configuration, 'translation.engine', ['builtIn', 'languageModel']),
		translationHover: configuration.get('translation.hover') === true,
		translationLive: configuration.get('translation.live') === true,
		goldLocation: oneOf(configuration, 'annotation.location', ['besideDocument', 'storage']),
		showCorrections: configuration.get('annotation.showCorrections') !== false,
		correctionActions: oneOf(configuration, 'annotation.lightBulb', ['whenHighlighted', 'always', 'never']),
		annotationKinds: strings(configuration, 'annotation.kinds'),
		corpusTags: configuration.get('corpus.partsOfSpeech') !== false,
		pinyin: configuration.get('pinyin.show') === true,
		traditionalScript: oneOf(configuration, 'conversion.traditional', ['taiwan', 'hongKong', 'traditional']),
		regionalWords: configuration.get('conversion.regionalWords') === true,
	};
}

/** A setting's value if it is one of those allowed, else the first of them. */
function oneOf<T extends string>(configuration: WorkspaceConfiguration, key: string, allowed: readonly [T, ...T[]]): T {
	const value = configuration.get(key);
	return allowed.find(candidate => candidate === value) ?? allowed[0];
}

/** A list of strings; what is no list counts as not set, so the manifest's default holds. */
function strings(configuration: WorkspaceConfiguration, key: string): readonly string[] {
	const lists = [configuration.get(key), configuration.inspect(key)?.defaultValue].filter(Array.isArray);
	return (lists.at(0) ?? []).filter((item): item is string => typeof item === 'string');
}

/** A pattern of files; what is no string counts as not set, so the manifest's default holds. */
function pattern(configuration: WorkspaceConfiguration, key: string): string {
	const value = [configuration.get(key), configuration.inspect(key)?.defaultValue].find(
		each => typeof each === 'string',
	);
	return typeof value === 'string' ? value.trim() : '';
}

function count(configuration: WorkspaceConfiguration, key: string, fallback: number): number {
	const value = configuration.get(key);
	return typeof value === 'number' && value >= 1 ? Math.floor(value) : fallback;
}

/** What figures of texts are made with. */
function statistics(configuration: WorkspaceConfiguration): Required<StatisticsOptions> {
	const fillers: OwnFillers = {
		added: strings(configuration, 'statistics.fillers'),
		ignored: strings(configuration, 'statistics.ignoredFillers'),
	};
	return {
		speed: {
			englishWords: count(configuration, 'statistics.englishReadingSpeed', 200),
			chineseCharacters: count(configuration, 'statistics.chineseReadingSpeed', 500),
		},
		longSentences: {
			english: count(configuration, 'statistics.longEnglishSentence', 25),
			chinese: count(configuration, 'statistics.longChineseSentence', 40),
		},
		fillers,
	};
}

/** A number in (0, 1). */
function share(configuration: WorkspaceConfiguration, key: string, fallback: number): number {
	const value = configuration.get(key);
	return typeof value === 'number' && value > 0 && value < 1 ? value : fallback;
}

function positive(configuration: WorkspaceConfiguration, key: string, fallback: number): number {
	const value = configuration.get(key);
	return typeof value === 'number' && value > 0 ? value : fallback;
}

function text(configuration: WorkspaceConfiguration, key: string, fallback: string): string {
	const value = configuration.get(key);
	return typeof value === 'string' && value.trim() !== '' ? value.trim() : fallback;
}
