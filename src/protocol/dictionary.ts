import type { DictionaryAnswer, PinyinWord } from '../core/tasks/dictionary/dictionary';
import type { DocumentRange, Outdated } from './analysis';

export type {
	DictionaryAnswer,
	DictionaryEntry,
	DictionaryMatch,
	DictionaryName,
	DictionarySense,
	NamedWord,
	PinyinWord,
} from '../core/tasks/dictionary/dictionary';

/** How the Chinese words of a stretch are read, in their order. */
export interface PinyinAnswer {
	readonly version: number;
	readonly words: readonly PinyinWord[];
	/** Why readings may be missing, or not fit the text. */
	readonly failures: readonly string[];
}

/** Requests from host to worker about dictionaries; they are loaded with the first one. */
export interface DictionaryRequests {
	/** A word or phrase by itself; one that no dictionary has is cut into parts that one has. Spans are places in `text`. */
	'dictionary/lookUp': { params: { readonly text: string }; result: DictionaryAnswer };
	/**
	 * What is written at a place of a document: `start` is the place; where `end` lies behind it, the words of the stretch are
	 * asked as `dictionary/lookUp` does. Spans are places in the document.
	 */
	'dictionary/lookUpAt': {
		params: DocumentRange;
		result: (DictionaryAnswer & { readonly version: number }) | Outdated;
	};
	/** How the Chinese words of a stretch are read. */
	'dictionary/pinyin': { params: DocumentRange; result: PinyinAnswer | Outdated };
}
