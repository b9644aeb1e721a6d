import type { DocumentFrequencies } from '../../../vectors/documentFrequencies';
import type { QuestionAnalysis } from '../answers';
import type { MarkedText } from './markedText';
import { foldTerm, Mark } from './markedText';

/** A question with what its words weigh. */
export interface MarkedQuestion {
	readonly marked: MarkedText;
	readonly analysis: QuestionAnalysis;
	/** How much each token says: its inverse document frequency; 0 for the words that ask and for marks. */
	readonly weights: Float64Array;
	readonly total: number;
	/** The tokens of the words that ask, `[first, end)`; both the number of tokens where none do. */
	readonly askFirst: number;
	readonly askEnd: number;
	/** The words that ask and the focus, folded. */
	readonly asking: string;
	readonly focus: string;
	/** The whole question, folded. */
	readonly folded: string;
}

/** Words of these parts of speech say little by themselves. */
export const FUNCTION_TAGS = new Set(['ADP', 'AUX', 'CCONJ', 'DET', 'PART', 'PRON', 'PUNCT', 'SCONJ']);
const FUNCTION_WEIGHT = 0.15;

/** Weighs the words of a question. */
export function markQuestion(
	marked: MarkedText,
	analysis: QuestionAnalysis,
	frequencies: DocumentFrequencies,
): MarkedQuestion {
	const { start, end } = analysis.asking;
	let askFirst = 0;
	while (askFirst < marked.length && marked.ends[askFirst] <= start) askFirst++;
	let askEnd = askFirst;
	while (askEnd < marked.length && marked.starts[askEnd] < end) askEnd++;
	const weights = Float64Array.from(marked.terms, (term, i) => {
		if (marked.marks[i] !== Mark.None || (i >= askFirst && i < askEnd)) return 0;
		return frequencies.idf(term) * (FUNCTION_TAGS.has(marked.upos[i]) ? FUNCTION_WEIGHT : 1);
	});
	return {
		marked,
		analysis,
		weights,
		total: weights.reduce((sum, weight) => sum + weight, 0),
		askFirst,
		askEnd,
		asking: foldTerm(marked.text.slice(start, end)),
		focus: foldTerm(analysis.focus ?? ''),
		folded: foldTerm(marked.text),
	};
}

/** How the words of a passage match those of a question. */
export interface QuestionMatch {
	/** The question's token that each token of the passage is most like; -1 for none. */
	readonly partners: Int32Array;
	/** How like it is, in [0, 1]. */
	readonly likeness: Float64Array;
	/** How much of the question's weight each sentence has, in [0, 1]; the same for stretches between commas. */
	readonly sentenceCover: Float64Array;
	readonly stretchCover: Float64Array;
	/** How many of the question's pairs of characters or words each sentence has, in [0, 1]. */
	readonly pairCover: Float64Array;
}

/** Words that are so much alike count as the same in part. */
const LEAST_LIKENESS = 0.5;

/** Compares each word of a passage with each of a question. */
export function matchQuestion(question: MarkedQuestion, passage: MarkedText): QuestionMatch {
	const { marked, weights } = question;
	const partners = new Int32Array(passage.length).fill(-1);
	const likeness = new Float64Array(passage.length);
	const cache = new Map<string, { partner: number; like: number }>();
	for (let i = 0; i < passage.length; i++) {
		if (passage.marks[i] !== Mark.None) continue;
		let found = cache.get(passage.terms[i]);
		if (found === undefined) {
			found = partnerOf(passage.terms[i], question);
			cache.set(passage.terms[i], found);
		}
		// Of a word that the question has twice, the one after the partner of the word before.
		const after = i > 0 && partners[i - 1] >= 0 ? partners[i - 1] + 1 : -1;
		const follows =
			after >= 0 && after < marked.length && weights[after] > 0 && marked.terms[after] === passage.terms[i];
		partners[i] = follows ? after : found.partner;
		likeness[i] = found.like;
	}
	const sentenceCover = cover(question, partners, likeness, passage.sentences);
	return {
		partners,
		likeness,
		sentenceCover,
		stretchCover: cover(question, partners, likeness, passage.stretches),
		pairCover: pairCover(question, passage, sentenceCover.length),
	};
}

function partnerOf(term: string, { marked, weights }: MarkedQuestion): { partner: number; like: number } {
	let partner = -1;
	let like = 0;
	for (let j = 0; j < marked.length; j++) {
		if (weights[j] === 0) continue;
		const alike = likenessOf(term, marked.terms[j]);
		if (alike > like) {
			partner = j;
			like = alike;
		}
	}
	return { partner, like };
}

/** How alike two words are, in [0, 1]: of Han the characters that they share, of letters a long common beginning. */
function likenessOf(a: string, b: string): number {
	if (a === b) return 1;
	if (a.charCodeAt(0) < 0x2e80) return commonStart(a, b);
	let shared = 0;
	for (const character of a) if (b.includes(character)) shared++;
	const likeness = shared / Math.max(a.length, b.length);
	return likeness >= LEAST_LIKENESS ? 0.8 * Math.min(1, likeness) : 0;
}

/** Letters that two words begin with when they are of one stem. */
const STEM = 5;

function commonStart(a: string, b: string): number {
	let same = 0;
	while (same < a.length && same < b.length && a.charCodeAt(same) === b.charCodeAt(same)) same++;
	return same >= STEM ? (0.8 * same) / Math.max(a.length, b.length) : 0;
}

/** How much of the question's weight the tokens of each group have. */
function cover(
	{ weights, total }: MarkedQuestion,
	partners: Int32Array,
	likeness: Float64Array,
	groups: Int32Array,
): Float64Array {
	const count = groups.length === 0 ? 0 : groups[groups.length - 1] + 1;
	const covers = new Float64Array(count);
	const seen = new Float64Array(weights.length);
	let group = 0;
	for (let i = 0; i < groups.length; i++) {
		if (groups[i] !== group) {
			seen.fill(0);
			group = groups[i];
		}
		const j = partners[i];
		if (j < 0 || likeness[i] <= seen[j]) continue;
		covers[group] += ((likeness[i] - seen[j]) * weights[j]) / (total || 1);
		seen[j] = likeness[i];
	}
	return covers;
}

function pairCover({ marked }: MarkedQuestion, passage: MarkedText, count: number): Float64Array {
	const wanted = new Set(pairsOf(marked, 0, marked.length));
	const covers = new Float64Array(count);
	for (let first = 0; first < passage.length;) {
		let end = first;
		while (end < passage.length && passage.sentences[end] === passage.sentences[first]) end++;
		const found = new Set(pairsOf(passage, first, end).filter(pair => wanted.has(pair)));
		covers[passage.sentences[first]] = found.size / Math.max(1, wanted.size);
		first = end;
	}
	return covers;
}

/** Pairs of neighbouring characters of Chinese, of words in English. */
function pairsOf(marked: MarkedText, first: number, end: number): string[] {
	const terms = marked.terms.slice(first, end).filter((_, i) => marked.marks[first + i] === Mark.None);
	const units = marked.language === 'zh' ? Array.from(terms.join('')) : terms;
	return units.slice(1).map((unit, i) => `${units[i]} ${unit}`);
}
