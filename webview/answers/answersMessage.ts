import type {
	AnswerEngine,
	PanelAnswerEngine,
	PanelAnswerHostNotifications,
	PanelAnswers,
	PanelAsk,
	PanelLibrary,
	PanelWritten,
} from '../../src/protocol/panelAnswers';
import type { AskChoice } from './answersState';

/** What the host said about questions; `ask` is the very question that it answers. */
export type AnswersHostMessage =
	| { readonly type: 'answersLoaded'; readonly ask: PanelAsk; readonly answers: PanelAnswers }
	| { readonly type: 'askOutdated'; readonly ask: PanelAsk }
	| { readonly type: 'askFailed'; readonly ask: PanelAsk; readonly message: string }
	| { readonly type: 'questionPut'; readonly put: PanelAnswerHostNotifications['panel/question'] }
	| { readonly type: 'writing'; readonly writing: WritingMessage }
	| { readonly type: 'libraryRequested' }
	| { readonly type: 'libraryLoaded'; readonly library: PanelLibrary }
	| { readonly type: 'libraryFailed'; readonly message: string };

/** What the user did in the tab. */
export type AnswersUserMessage =
	| { readonly type: 'questionWritten'; readonly question: string }
	| { readonly type: 'choiceChanged'; readonly choice: AskChoice }
	/** To the question before, or after, in the history. */
	| { readonly type: 'historyMoved'; readonly step: -1 | 1 }
	| { readonly type: 'asked' }
	/** The question that was sent last, where the user now wants the answer from. */
	| { readonly type: 'askedElsewhere'; readonly choice: AskChoice }
	| { readonly type: 'askedAgain' }
	| { readonly type: 'askCancelled' }
	| { readonly type: 'writing'; readonly writing: WritingMessage }
	| { readonly type: 'libraryRetried' }
	| { readonly type: 'partToggled'; readonly part: string };

/** What becomes of the answer that the language model writes; `run` names it. */
export type WritingMessage =
	| { readonly type: 'engineTold'; readonly engine: PanelAnswerEngine }
	| { readonly type: 'engineChosen'; readonly engine: AnswerEngine }
	| { readonly type: 'began'; readonly run: number }
	| { readonly type: 'pieceTold'; readonly run: number; readonly piece: string }
	| { readonly type: 'ended'; readonly run: number; readonly written: PanelWritten }
	| { readonly type: 'failed'; readonly run: number; readonly message: string }
	| { readonly type: 'stopped' }
	| { readonly type: 'again' };

/** Everything that can change the tab. */
export type AnswersMessage = AnswersHostMessage | AnswersUserMessage;
