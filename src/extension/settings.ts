import { EventEmitter, workspace } from 'vscode';
import type { Disposable, Event, WorkspaceConfiguration } from 'vscode';
import type { LanguageSetting } from '../core/text/language';
import type { SegmentationStandard } from '../protocol/analysis';
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
	readonly translationEngine: TranslationEngine;
	/** Whether a hover translates the sentence under the pointer. */
	readonly translationHover: boolean;
	/** Whether the translation beside a document follows its edits. */
	readonly translationLive: boolean;
}

/** Reads the settings once and again when they change: reading them is slow. */
export class Settings implements Disposable {
	readonly #changed = new EventEmitter<SettingValues>();
	readonly #subscription: Disposable;
	#values: SettingValues;

	constructor() {
		this.#values = readSettings();
		this.#subscription = workspace.onDidChangeConfiguration(event => {
			if (!event.affectsConfiguration('nlpLens')) return;
			this.#values = readSettings();
			this.#changed.fire(this.#values);
		});
	}

	get values(): SettingValues {
		return this.#values;
	}

	get onDidChange(): Event<SettingValues> {
		return this.#changed.event;
	}

	dispose(): void {
		this.#subscription.dispose();
		this.#changed.dispose();
	}
}

function readSettings(): SettingValues {
	const configuration = workspace.getConfiguration('nlpLens');
	return {
		language: oneOf(configuration, 'language', ['auto', 'zh', 'en']),
		standard: oneOf(configuration, 'chinese.segmentationStandard', ['pku', 'ud']),
		userWords: strings(configuration, 'chinese.userWords'),
		documentLanguages: strings(configuration, 'documentLanguages'),
		maxFileSize: count(configuration, 'maxFileSize', 5_000_000),
		partsOfSpeech: strings(configuration, 'highlight.partsOfSpeech'),
		entities: strings(configuration, 'highlight.entities'),
		maxMarks: count(configuration, 'highlight.maxMarks', 5000),
		colorText: configuration.get('highlight.colorText') !== false,
		underline: configuration.get('highlight.underline') !== false,
		wordBoundaries: configuration.get('highlight.wordBoundaries') !== false,
		hover: oneOf(configuration, 'hover', ['whenHighlighted', 'always', 'never']),
		dictionaryHover: oneOf(configuration, 'dictionary.hover', ['withWordHover', 'always', 'never']),
		statusBar: configuration.get('statusBar') !== false,
		subwordVocabulary: text(configuration, 'subwords.vocabulary', 'o200k_base'),
		subwordStatusItem: configuration.get('subwords.statusItem') === true,
		suggestWords: configuration.get('languageModel.suggestions') === true,
		answerFiles: pattern(configuration, 'answers.files'),
		answerKnowledgeFiles: pattern(configuration, 'answers.knowledgeFiles'),
		answerQuestionFiles: pattern(configuration, 'answers.questionFiles'),
		answerEngine: oneOf(configuration, 'answers.engine', ['builtIn', 'languageModel']),
		chatUsesModel: configuration.get('chat.useLanguageModel') === true,
		translationEngine: oneOf(configuration, 'translation.engine', ['builtIn', 'languageModel']),
		translationHover: configuration.get('translation.hover') === true,
		translationLive: configuration.get('translation.live') === true,
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

function text(configuration: WorkspaceConfiguration, key: string, fallback: string): string {
	const value = configuration.get(key);
	return typeof value === 'string' && value.trim() !== '' ? value.trim() : fallback;
}
