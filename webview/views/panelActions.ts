import type { AnswerEngine } from '../../src/protocol/panelAnswers';
import type { ExportFormat } from '../../src/protocol/analysis';
import type { CorpusFormat, CorpusTable } from '../../src/protocol/corpus';
import type { CorpusCommand, CorpusPlace } from '../../src/protocol/panelCorpus';
import type { Excerpt } from '../../src/protocol/answers';
import type { PanelCommand } from '../../src/protocol/panel';
import type { RelationFormat } from '../../src/protocol/relations';
import type { ModelChoice } from '../../src/protocol/ngram';
import type { LanguageModelCommand, PanelNgramWebviewNotifications } from '../../src/protocol/panelNgram';
import type { ClassifierCommand } from '../../src/protocol/panelTopics';
import type { PanelTranslationSettings, TranslationCommand, TranslationUse } from '../../src/protocol/panelTranslation';
import type { SubwordCommand } from '../../src/protocol/panelSubwords';
import type { PanelTrain, VectorCommand } from '../../src/protocol/panelVectors';
import type { UserMessage } from '../state/panelMessage';

/** What the views can set in motion. */
export interface PanelActions {
	/** Changes the panel's state. */
	send(message: UserMessage): void;
	/** The clock of messages, in milliseconds. */
	now(): number;
	/** Selects a span of the scope's document in its editor. */
	reveal(scopeId: number, span: { readonly start: number; readonly end: number }): void;
	exportAs(format: ExportFormat | RelationFormat, target: 'clipboard' | 'document'): void;
	runSubwordCommand(command: SubwordCommand): void;
	/** @param classifier the id of the one that it is about; empty for none. */
	runClassifierCommand(command: ClassifierCommand, classifier: string): void;
	runCommand(command: PanelCommand): void;
	analyzeAnyway(): void;
	/** Turns to what is selected in the editor. */
	analyzeSelection(): void;
	/** Puts a text of this panel on the clipboard. */
	copySummary(text: string): void;
	copyAnswer(text: string): void;
	/** Opens a file and selects a place in it. */
	revealFile(place: Excerpt): void;
	/** Shows a query in an editor. */
	showQuery(query: string): void;
	runLanguageModelCommand(command: LanguageModelCommand): void;
	/** Has another language model answer, here and in the editor. */
	chooseLanguageModel(choice: ModelChoice): void;
	/** Writes a word at the cursor of the scope's document. */
	insertWord(place: PanelNgramWebviewNotifications['panel/insertWord']): void;
	/** Has the language model write answers, or not. */
	chooseAnswerEngine(engine: AnswerEngine): void;
	/** Begins to index the folder, or ends it. */
	buildLibrary(): void;
	cancelLibrary(): void;
	/** @param model the id of the vectors that it is about; empty for none. */
	runVectorCommand(command: VectorCommand, model: string): void;
	trainVectors(train: PanelTrain): void;
	/** @param keep whether the vectors of the last whole epoch are taken. */
	stopTraining(keep: boolean): void;
	/** Has another engine or direction translate. */
	chooseTranslation(choice: Pick<PanelTranslationSettings, 'engine' | 'direction'>): void;
	/** Ends the translation that goes on; what is done stays. */
	stopTranslation(): void;
	/** Writes the translation over the text or below it, or copies it. */
	useTranslation(use: TranslationUse): void;
	/** Puts sentences and their translations on the clipboard. */
	copyTranslation(text: string): void;
	runTranslationCommand(command: TranslationCommand): void;
	/** Opens the card of a model as a document. */
	openModelCard(name: string): void;
	runCorpusCommand(command: CorpusCommand): void;
	/** Opens the file of a line of a concordance and selects its match. */
	revealCorpusPlace(place: CorpusPlace): void;
	/** Copies a table of the corpus, or opens it as a document. */
	exportCorpus(table: CorpusTable, format: CorpusFormat, target: 'clipboard' | 'document'): void;
	/** Opens the file of a text of a folder's space. */
	revealText(space: string, row: number): void;
}
