import type { AnswerSet, AnswerSource } from '../../src/protocol/answers';
import type { PanelAnswerEngine, PanelAsk, PanelLibrary, PanelWritten } from '../../src/protocol/panelAnswers';
import { IDLE, type Load } from '../state/load';

/** Where answers are to come from: what fits, the document at hand, or one source of the folder's library. */
export type AskChoice = 'automatic' | 'document' | AnswerSource;

/** The choices in their order. */
export const ASK_CHOICES: readonly AskChoice[] = ['automatic', 'document', 'documents', 'knowledge', 'questions'];

/** A question on its way to the host, or that was; asking it again makes another. */
export interface SentQuestion {
	readonly ask: PanelAsk;
	/** What the asked document is called, of a question for a document. */
	readonly title: string;
}

/** What was answered to a question. */
export interface AnswersData extends SentQuestion {
	readonly answers: AnswerSet;
	/** Readable names of files by their names in places. */
	readonly titles: Readonly<Record<string, string>>;
}

/** The questions of this session, for going back to them by key. */
export interface AskHistory {
	/** The oldest first, none twice in a row. */
	readonly questions: readonly string[];
	/** Index of the one in the field; the number of questions while the field has one of its own. */
	readonly at: number;
	/** What was being written before going back. */
	readonly draft: string;
}

/** The folder's library, as far as the host told. */
export interface LibraryState {
	readonly load: 'idle' | 'loading' | 'loaded' | 'failed';
	readonly info: PanelLibrary | undefined;
	/** Why nothing is known of it; empty unless that failed. */
	readonly failure: string;
}

/** An answer that the language model writes, or wrote. */
export interface WrittenState {
	/** Names the request; another one has a greater number. */
	readonly run: number;
	/** `wanted`: to be asked for. */
	readonly state: 'wanted' | 'writing' | 'done' | 'stopped' | 'failed';
	/** As much as came. */
	readonly text: string;
	/** The whole answer, once it is done. */
	readonly written: PanelWritten | undefined;
	/** Why it failed; empty unless it did. */
	readonly failure: string;
}

/** The Answers tab; `data` answers an earlier question until the new answer arrives. */
export interface AnswersState {
	readonly load: Load;
	readonly data: AnswersData | undefined;
	/** What the field has. */
	readonly question: string;
	/** Why what was last wanted could not be asked. */
	readonly problem: 'noQuestion' | 'noDocument' | undefined;
	readonly choice: AskChoice;
	/** The question that is waited for, or was asked last. */
	readonly sent: SentQuestion | undefined;
	readonly history: AskHistory;
	readonly library: LibraryState;
	/** Who writes answers; undefined until the host told. */
	readonly engine: PanelAnswerEngine | undefined;
	/** The language model's answer to the question of `data`. */
	readonly written: WrittenState | undefined;
	/** How many answers the language model was asked for. */
	readonly runs: number;
	/** Parts that show all they have, such as `documents:0:passage`. */
	readonly expanded: readonly string[];
}

/** The part of the tab that is kept over a reload: not what was asked, which may come from a text. */
export interface SavedAnswers {
	readonly choice: AskChoice;
}

/** What a tab starts with that was never used. */
export const DEFAULT_SAVED_ANSWERS: SavedAnswers = { choice: 'automatic' };

/** The tab before the host answered. */
export function newAnswers({ choice }: SavedAnswers): AnswersState {
	return {
		load: IDLE,
		data: undefined,
		question: '',
		problem: undefined,
		choice,
		sent: undefined,
		history: { questions: [], at: 0, draft: '' },
		library: { load: 'idle', info: undefined, failure: '' },
		engine: undefined,
		written: undefined,
		runs: 0,
		expanded: [],
	};
}

/** Whether there is anything in the folder's library to be asked. */
export function hasEntries({ info }: LibraryState): boolean {
	return info !== undefined && info.passages + info.statements + info.pairs > 0;
}

/** What is kept of the tab. */
export function toSavedAnswers({ choice }: AnswersState): SavedAnswers {
	return { choice };
}

/** Reads what was kept; anything that does not fit falls back to its default. */
export function readSavedAnswers(value: unknown): SavedAnswers {
	if (typeof value !== 'object' || value === null) return DEFAULT_SAVED_ANSWERS;
	const { choice } = value as Record<string, unknown>;
	return { choice: ASK_CHOICES.find(known => known === choice) ?? DEFAULT_SAVED_ANSWERS.choice };
}
