import type { GlossaryReading } from '../core/tasks/translation/glossary/glossaryReading';
import type {
	GlossaryTerm,
	TextTranslation,
	TranslatedParagraph,
	TranslationDirection,
} from '../core/tasks/translation/translation';
import type { TextFormat } from '../core/text/documentText';
import type { DocumentRange, Outdated } from './analysis';

export type { TextFormat } from '../core/text/documentText';
export type { GlossaryProblem, GlossaryReading } from '../core/tasks/translation/glossary/glossaryReading';
export type {
	GlossaryTerm,
	PhraseOrigin,
	TextTranslation,
	TranslatedParagraph,
	TranslatedPhrase,
	TranslatedSentence,
	Translation,
	TranslationDirection,
} from '../core/tasks/translation/translation';

/** What every request for a translation says. */
export interface TranslationRequest {
	/** Names the request in what is told of its progress. */
	readonly id: string;
	/** Absent: from the language that most of the text is in into the other. */
	readonly direction?: TranslationDirection;
	/** Terms of the user's, in either direction: those that begin in the language of the source are obeyed. */
	readonly glossary?: readonly GlossaryTerm[];
}

export interface TranslateText extends TranslationRequest {
	readonly text: string;
	readonly format: TextFormat;
}

/** A stretch of an open document: what touches it of its sentences is cut at its borders, nothing beside it is translated. */
export interface TranslateRange extends DocumentRange, TranslationRequest {}

/** A translation of a stretch; places in the source are offsets of the document, those in the translation of `text`. */
export interface RangeTranslation extends TextTranslation {
	readonly version: number;
}

/** The built-in engine of one direction. */
export interface TranslationEngineInfo {
	readonly direction: TranslationDirection;
	/** What results call it. */
	readonly engine: string;
	/** Whether its model is in memory; it is read with the first sentence, and given back when nothing was asked for a while. */
	readonly isLoaded: boolean;
	/** Bytes of its files; undefined where they are missing. */
	readonly bytes: number | undefined;
}

/** Requests from host to worker about translation; see `analysis.ts` for those about a document. */
export interface TranslationRequests {
	/** Fails with InvalidParams and what to do where the text is too long, or the model is missing. A cancellation ends it. */
	'translation/translate': { params: TranslateText; result: TextTranslation };
	/** As `translate`; an edit of the document ends it. */
	'translation/translateRange': { params: TranslateRange; result: RangeTranslation | Outdated };
	/** Reads a glossary file of the user's. @param name of the file, by whose ending CSV and TSV are told from lines `a = b` */
	'translation/glossary': { params: { readonly name: string; readonly text: string }; result: GlossaryReading };
	'translation/engines': { params: null; result: readonly TranslationEngineInfo[] };
	/** Gives the memory of the models back. */
	'translation/release': { params: null; result: null };
}

/** Notifications from worker to host about translation. */
export interface TranslationWorkerNotifications {
	/** A paragraph is done: in order, each once, all before the result; offsets as in the result. */
	'translation/paragraph': { readonly id: string; readonly paragraph: TranslatedParagraph };
}
