import type { TextDocument } from 'vscode';
import type { ExplainedAbility } from '../../protocol/explain';
import type { PanelTab } from '../../protocol/panel';
import type { PanelAnswerHostNotifications } from '../../protocol/panelAnswers';
import type { ShowCorpus } from '../../protocol/panelCorpus';
import type { ShowVectors } from '../../protocol/panelVectors';
import type { AnswerMark, AskMarks } from '../answerMark';
import type { Target } from '../target';

/** The switch of one highlight, as its command sees it. */
export interface HighlightSwitch {
	isOn(): boolean;
	set(on: boolean): Promise<void>;
}

/** The switches of the highlights, as commands see them. */
export interface HighlightSwitches {
	isOn(kind: 'partsOfSpeech' | 'entities'): boolean;
	set(kind: 'partsOfSpeech' | 'entities', on: boolean): Promise<void>;
}

/** The marks of one answer about a whole document, as commands see them. */
export interface AnswerMarksPort {
	/** Whether a command marks this document. */
	isFollowing(document: TextDocument): boolean;
	/** Marks a document, in place of all that was marked before, and keeps the marks up with its text. */
	follow(document: TextDocument, marks: readonly AnswerMark[], ask: AskMarks): void;
	/** Takes all marks away. */
	clear(): void;
}

/** The panel, as commands see it. */
export interface PanelPort {
	show(tab: PanelTab): Promise<void>;
	/** Opens the tab of subwords with the pieces of a vocabulary, beside those of another if one is given. */
	showVocabulary(vocabulary: string, other?: string): Promise<void>;
	/** Opens the tab of topics with a classifier of the user's, and with its report. */
	showClassifier(id: string): Promise<void>;
	/** Opens the tab of answers with a question, and has it asked. */
	ask(question: PanelAnswerHostNotifications['panel/question']): Promise<void>;
	/** Opens the tab of summaries, and has the language model write one of the scope. */
	summarize(): Promise<void>;
	/** Opens the tab of translations about a stretch, and has it translated. */
	translate(target: Target): Promise<void>;
	/** Opens the tab of the corpus with one of its tables. */
	showCorpus(shown: ShowCorpus): Promise<void>;
	/** Opens the tab of vectors with one of its parts. */
	showVectors(shown: ShowVectors): Promise<void>;
	/** Opens that tab with word vectors, and with how they were learned; an empty id: with what is being learned. */
	showWordVectors(id: string): Promise<void>;
	/** Opens the tab of models with the card of one, the list of several, or with no name that of all. */
	showModels(names: readonly string[]): Promise<void>;
	/** Opens the drawer that says how an ability works, on the tab that has it; without one on the tab at hand. */
	showHow(ability: ExplainedAbility | undefined): Promise<void>;
	/** Turns to the active selection if there is one, else to the active document. */
	turnToActive(): void;
	turnToDocument(): void;
}
