import type { CancellationSignal } from '../../core/cancellationSignal';
import type { SentenceWords } from '../../core/doc/sentenceWords';
import { chainProbability } from '../../core/ngram/chainProbability';
import type { NgramModel } from '../../core/ngram/ngramModel';
import type { AnalyzedDocument } from '../../core/pipeline/analyzedDocument';
import type { Span } from '../../core/text/span';
import type { SentenceChain } from '../../protocol/ngram';
import type { AnsweringModel } from './answeringModel';
import { usedModel } from './answeringModel';
import { languageOf, sentenceOf, wordsOfRange } from './placedWords';
import type { WordTools } from './placedWords';

/** So far around a place a sentence is looked for, in UTF-16 code units. */
const LOOKED_BACK = 2000;
const LOOKED_AHEAD = 500;

/** So many words of a sentence are explained at most. */
const MOST_WORDS = 80;

const NOTHING = { factors: [], log10: 0, probability: 1, perplexity: 1 };

/** A sentence among words. */
interface FoundSentence {
	readonly words: SentenceWords;
	readonly sentence: number;
}

/** The words of the sentence at a place of a range: that which it is in, else the one before it, else the one after. */
export async function sentenceAt(
	tools: WordTools,
	document: AnalyzedDocument,
	{ start, end }: Span,
	offset: number,
	signal: CancellationSignal,
): Promise<FoundSentence | undefined> {
	const around = { start: Math.max(start, offset - LOOKED_BACK), end: Math.min(end, offset + LOOKED_AHEAD) };
	const words = await wordsOfRange(tools, document, around, signal);
	const count = words.sentences.length - 1;
	if (count === 0) return undefined;
	let sentence = 0;
	while (sentence + 1 < count && words.starts[words.sentences[sentence + 1]] <= offset) sentence++;
	return { words, sentence };
}

/** The chain of a sentence, or of the words of a long one around a place. */
export async function chainOf(
	found: FoundSentence | undefined,
	offset: number,
	version: number,
	answering: AnsweringModel,
): Promise<SentenceChain> {
	if (found === undefined) {
		const none = new Int32Array();
		const used = { engine: '', order: 0, isOfThisText: answering.isOfThisText };
		return { version, start: offset, end: offset, used, starts: none, ends: none, chain: NOTHING, isCut: false };
	}
	const { words, sentence } = found;
	const model = await answering.of(languageOf(words, sentence));
	const all = { first: words.sentences[sentence], end: words.sentences[sentence + 1] };
	const shown = shownWords(words, all, offset);
	const starts = words.starts.slice(shown.first, shown.end);
	const ends = words.ends.slice(shown.first, shown.end);
	return {
		version,
		start: words.starts[all.first],
		end: words.ends[all.end - 1],
		used: usedModel([model], answering),
		starts,
		ends,
		chain: chainOfWords(model, sentenceOf(words, sentence), shown.first - all.first, shown.end - all.first),
		isCut: shown.end - shown.first < all.end - all.first,
	};
}

interface WordRange {
	readonly first: number;
	readonly end: number;
}

/** All words of a sentence, or those around a place where they are many. */
function shownWords({ ends }: SentenceWords, { first, end }: WordRange, offset: number): WordRange {
	if (end - first <= MOST_WORDS) return { first, end };
	let at = first;
	while (at + 1 < end && ends[at] < offset) at++;
	const from = Math.max(first, Math.min(at - MOST_WORDS / 2, end - MOST_WORDS));
	return { first: from, end: from + MOST_WORDS };
}

function chainOfWords(model: NgramModel, words: readonly string[], first: number, end: number): SentenceChain['chain'] {
	const history = Math.max(0, first - model.order);
	return chainProbability(model, words.slice(history, end), {
		begins: history === 0,
		ends: end === words.length,
		from: first - history,
	});
}
