import type { CancellationSignal } from '../../core/cancellationSignal';
import type { SentenceWords } from '../../core/doc/sentenceWords';
import type { NgramModel } from '../../core/ngram/ngramModel';
import type { AnalyzedDocument } from '../../core/pipeline/analyzedDocument';
import { dominantLanguage } from '../../core/text/dominantLanguage';
import { LANGUAGES } from '../../core/text/language';
import type { NextWords, PlacedSuggestion, SuggestParams } from '../../protocol/ngram';
import { usedModel } from './answeringModel';
import type { AnsweringModel } from './answeringModel';
import type { LanguageModels } from './languageModels';
import { languageOf, sentenceOf, wordsOf } from './placedWords';
import type { WordTools } from './placedWords';

/** So much text before a place is looked at, in UTF-16 code units. */
const LOOKED_BACK = 400;

/** Code units of a document's beginning that tell its language where nothing stands before the place. */
const LANGUAGE_SAMPLE = 2000;

/** What ends a sentence, so that what comes next begins one. */
const SENTENCE_END = /[.!?。！？…]["'”’」』）)]*\s*$/u;

/** Marks, and what stands close to the word before as ’s does, are no words that anybody wants suggested. */
const IS_WORD = /^[\p{L}\p{N}]/u;

/** What stands before a place: the sentence so far, and the beginning of a word that is being written. */
export interface BeforePlace {
	readonly language: 'zh' | 'en';
	/** Words of the sentence that are done. */
	readonly history: readonly string[];
	/** The last of them touches the place, so that it may be a beginning: with it out of the history. */
	readonly written: { readonly start: number; readonly text: string } | undefined;
}

/** What stands before a place of a document's prose; undefined in what is no prose, such as code. */
export async function beforePlace(
	tools: WordTools,
	{ text, prose }: AnalyzedDocument,
	offset: number,
	signal: CancellationSignal,
): Promise<BeforePlace | undefined> {
	const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
	const line = { text: text.slice(lineStart, offset), prose: prose.slice(lineStart, offset) };
	if (line.text.trim() !== '' && line.prose.trim() === '') return undefined;
	const start = Math.max(0, offset - LOOKED_BACK);
	const before = prose.slice(start, offset);
	const words = await wordsOf(tools, before, signal);
	const sentence = words.sentences.length - 2;
	if (sentence < 0 || SENTENCE_END.test(before) || /\n\s*\n\s*$/u.test(before)) {
		const { language } = dominantLanguage(before.trim() === '' ? prose.slice(0, LANGUAGE_SAMPLE) : before, {
			start: 0,
			end: before.trim() === '' ? LANGUAGE_SAMPLE : before.length,
		});
		return { language, history: [], written: undefined };
	}
	return atSentence(words, sentence, start, before.length);
}

function atSentence(words: SentenceWords, sentence: number, start: number, length: number): BeforePlace {
	const history = sentenceOf(words, sentence);
	const language = languageOf(words, sentence);
	const last = words.starts.length - 1;
	const text = history.at(-1) ?? '';
	const isTouching = words.ends[last] === length && IS_WORD.test(text);
	return { language, history, written: isTouching ? { start: start + words.starts[last], text } : undefined };
}

/**
 * The likeliest words at a place: those that go on with what is written, and where a word may end there, as any Chinese one may, those
 * that come after it.
 */
export async function suggestAt(
	models: LanguageModels,
	answering: AnsweringModel,
	before: BeforePlace | undefined,
	{ offset, count, version, afterWord = false }: SuggestParams,
): Promise<NextWords> {
	if (before === undefined) {
		const used = { engine: '', order: 0, isOfThisText: answering.isOfThisText };
		return { version, used, history: [], suggestions: [] };
	}
	const { language, history, written } = before;
	const model = await answering.of(language);
	const found: PlacedSuggestion[] = [];
	if (written !== undefined) found.push(...prefixed(models, model, history.slice(0, -1), written, count));
	const isFound = found.length > 0;
	const mayEnd = written === undefined || language === LANGUAGES[0] || (afterWord && !isFound);
	if (mayEnd) {
		const next = models.suggester(model).suggest(history, { count: count + 8 });
		found.push(...next.filter(({ word }) => IS_WORD.test(word)).map(each => ({ ...each, start: offset })));
	}
	const suggestions = found.sort((a, b) => b.probability - a.probability).slice(0, count);
	const shown = written === undefined || mayEnd ? history : history.slice(0, -1);
	return { version, used: usedModel([model], answering), history: shown, suggestions };
}

/** Words that begin with what is written and go on. */
function prefixed(
	models: LanguageModels,
	model: NgramModel,
	history: readonly string[],
	{ start, text }: { readonly start: number; readonly text: string },
	count: number,
): readonly PlacedSuggestion[] {
	const found = models.suggester(model).suggest(history, { count: count + 1, prefix: text });
	return found.filter(({ word }) => word.length > text.length).map(each => ({ ...each, start }));
}
