import { CancellationTokenSource } from 'vscode';
import type { ChatRequestHandler, Event, TextDocument, TextEditor } from 'vscode';
import type { GoldMark } from '../protocol/annotation';
import type { Span } from '../core/text/span';
import type { AnswerSet, AnswerSource } from '../protocol/answers';
import type { ClassifierInfo } from '../protocol/classification';
import type { LanguageModelInfo, ModelChoice } from '../protocol/ngram';
import type { PanelLibrary } from '../protocol/panelAnswers';
import type { GlossaryTerm } from '../protocol/translation';
import type { VocabularyInfo } from '../protocol/subword';
import type { GoldHighlighter } from './annotations/goldHighlighter';
import type { AnswerMark } from './answerMark';
import type { AnswerMarks } from './decorations/answerMarks';
import type { FocusDimmer } from './decorations/focusDimmer';
import type { DoubtHighlighter, DoubtMark } from './decorations/doubtHighlighter';
import type { Highlighter } from './decorations/highlighter';
import type { Mark } from './decorations/marks';
import type { SurprisalMark } from './decorations/surprisalMarks';
import type { SurprisalHighlighter } from './decorations/surprisalHighlighter';
import type { AnswerKind } from './decorations/markStyles';
import type { GeneratorService, PromptService } from './generation/generatorService';
import type { Services } from './services';
import type { SubwordItem } from './statusBar/subwordItem';
import type { WordItem } from './statusBar/wordItem';
import type { SideState } from './translation/sideTranslation';

/** What other extensions, and the tests, see of this one. */
export interface ExtensionApi {
	/** The marks that an editor has now, in order; offsets in UTF-16 code units. */
	marksOf(editor: TextEditor): readonly Mark[];
	/** The marks of an answer about a whole document, in order: evidence of a label, or keywords. */
	answerMarks(kind: AnswerKind): readonly AnswerMark[];
	/** The marks of an editor were set. */
	readonly onDidChangeMarks: Event<TextEditor>;
	/** What an editor dims now for the focus, in order. */
	dimmedIn(editor: TextEditor): readonly Span[];
	/** What an editor dims was set. */
	readonly onDidDim: Event<TextEditor>;
	/** The words of an editor that are marked by surprisal now, in order. */
	surprisalOf(editor: TextEditor): readonly SurprisalMark[];
	/** The gaps of an editor that are marked as doubtful now, in order. */
	doubtsOf(editor: TextEditor): readonly DoubtMark[];
	/** What an editor shows as corrected now, in order. */
	correctionsOf(editor: TextEditor): readonly GoldMark[];
	/** The lines of the user's dictionaries that count for a document, once they are read. */
	dictionaryOf(document: TextDocument): Promise<readonly string[]>;
	/** The language models that a person learned or loaded. */
	languageModels(): Promise<readonly LanguageModelInfo[]>;
	/** Which language model answers. */
	languageModelChoice(): ModelChoice;
	/** The translation that is beside a document. */
	sideTranslation(document: TextDocument): SideState | undefined;
	/** Terms that translations obey now. */
	glossary(): Promise<readonly GlossaryTerm[]>;
	/** Whether the analysis worker runs: `idle` before its first use. */
	analyzerState(): string;
	/** What the status item of subword tokens shows; nothing while it is hidden. */
	subwordItemText(): string | undefined;
	/** What the status item of words shows; nothing while it is hidden. */
	wordItemText(): string | undefined;
	/** The subword vocabularies that there are now. */
	vocabularies(): Promise<readonly VocabularyInfo[]>;
	/** The classifiers that there are now. */
	classifiers(): Promise<readonly ClassifierInfo[]>;
	/** What the library of answers holds and what becomes of it. */
	library(): PanelLibrary;
	/** Whether a folder was read as a corpus, and its files changed since. */
	corpusState(): 'none' | 'read' | 'older';
	/** The language model of the user's, and the prompts. */
	readonly generators: GeneratorService;
	readonly prompts: PromptService;
	/** Answers what is asked of `@nlp`, as the chat has it asked. */
	readonly chat: ChatRequestHandler;
	/** The answers of the library to a question, from one source or all. */
	ask(question: string, source?: AnswerSource): Promise<AnswerSet>;
}

/** What {@link createApi} tells of. */
export interface ApiParts {
	readonly highlighter: Highlighter;
	readonly surprisal: SurprisalHighlighter;
	readonly doubts: DoubtHighlighter;
	readonly gold: GoldHighlighter;
	readonly subwordItem: SubwordItem;
	readonly wordItem: WordItem;
	readonly focus: FocusDimmer;
	readonly answers: Readonly<Record<AnswerKind, AnswerMarks>>;
	readonly chat: ChatRequestHandler;
}

/** Makes the extension's exports. */
export function createApi(
	services: Services,
	{ highlighter, surprisal, doubts, subwordItem, wordItem, answers, focus, chat, gold }: ApiParts,
): ExtensionApi {
	const { analyzer, subwords } = services;
	return {
		marksOf: editor => highlighter.marksOf(editor),
		answerMarks: kind => answers[kind].marks,
		onDidChangeMarks: highlighter.onDidChangeMarks,
		dimmedIn: editor => focus.dimmedIn(editor),
		onDidDim: focus.onDidDim,
		surprisalOf: editor => surprisal.marksOf(editor),
		doubtsOf: editor => doubts.marksOf(editor),
		correctionsOf: editor => gold.marksOf(editor),
		dictionaryOf: async document => {
			await services.userDictionaries.ready();
			return services.userDictionaries.of(document);
		},
		languageModels: () => services.languageModels.models(),
		languageModelChoice: () => services.chosenModel.choice,
		sideTranslation: document => services.sides.of(document)?.state,
		glossary: async () => (await services.glossaries.state()).terms,
		chat,
		analyzerState: () => analyzer.state,
		subwordItemText: () => subwordItem.text,
		wordItemText: () => wordItem.text,
		vocabularies: () => subwords.vocabularies(),
		classifiers: () => services.classifiers.classifiers(),
		library: () => services.library.info,
		corpusState: () => (services.corpora.isOlder ? 'older' : services.corpora.corpus ? 'read' : 'none'),
		generators: services.generators,
		prompts: services.prompts,
		ask: (question, source) => services.library.ask(question, source, new CancellationTokenSource().token),
	};
}
