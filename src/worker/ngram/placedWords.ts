import type { CancellationSignal } from '../../core/cancellationSignal';
import type { SentenceWords } from '../../core/doc/sentenceWords';
import type { Nlp } from '../../core/nlp';
import type { AnalyzedDocument } from '../../core/pipeline/analyzedDocument';
import type { Scheduler } from '../../core/pipeline/scheduler';
import { LANGUAGES } from '../../core/text/language';
import type { Language } from '../../core/text/language';
import type { Span } from '../../core/text/span';

/** What words are made with. */
export interface WordTools {
	readonly nlp: Nlp;
	readonly scheduler: Scheduler;
}

/**
 * The words of the sentences that touch a range of a document, as language models know words, whatever the document's settings
 * cut; offsets are the document's.
 * @throws NlpError `cancelled`; that of a missing or malformed model.
 */
export async function wordsOfRange(
	tools: WordTools,
	document: AnalyzedDocument,
	range: Span,
	signal: CancellationSignal,
): Promise<SentenceWords> {
	const { prose } = document;
	const { sentences } = await document.analyze(range, ['sentences'], signal, false);
	const count = sentences?.starts.length ?? 0;
	if (sentences === undefined || count === 0) return shifted(await wordsOf(tools, '', signal), 0, prose);
	const [start, end] = [sentences.starts[0], sentences.ends[count - 1]];
	return shifted(await wordsOf(tools, prose.slice(start, end), signal), start, prose);
}

/** The words of prose by its sentences. */
export function wordsOf(
	{ nlp, scheduler }: WordTools,
	prose: string,
	signal: CancellationSignal,
): Promise<SentenceWords> {
	return nlp.words(prose, 'plain', signal, scheduler);
}

function shifted(words: SentenceWords, by: number, text: string): SentenceWords {
	const move = (offset: number): number => offset + by;
	return { ...words, text, starts: words.starts.map(move), ends: words.ends.map(move) };
}

/** The written words of sentence `s`. */
export function sentenceOf({ text, starts, ends, sentences }: SentenceWords, s: number): string[] {
	const from = sentences[s];
	return Array.from({ length: sentences[s + 1] - from }, (_, i) => text.slice(starts[from + i], ends[from + i]));
}

/** The language that most words of sentence `s` are in. */
export function languageOf({ languages, sentences }: SentenceWords, s: number): Language {
	const counts = LANGUAGES.map(() => 0);
	for (let word = sentences[s]; word < sentences[s + 1]; word++) counts[languages[word]]++;
	return LANGUAGES[counts.indexOf(Math.max(...counts))];
}

/** Some of the sentences, in their order. */
export function sentencesOf(words: SentenceWords, isWanted: (sentence: number) => boolean): SentenceWords {
	const kept: number[] = [];
	const borders = [0];
	for (let s = 0; s + 1 < words.sentences.length; s++) {
		if (!isWanted(s)) continue;
		for (let word = words.sentences[s]; word < words.sentences[s + 1]; word++) kept.push(word);
		borders.push(kept.length);
	}
	const column = Int32Array.from(kept);
	return {
		text: words.text,
		starts: column.map(word => words.starts[word]),
		ends: column.map(word => words.ends[word]),
		languages: Uint8Array.from(column, word => words.languages[word]),
		sentences: Int32Array.from(borders),
	};
}
