import type { ExplanationStep, FormulaPicture, MarkedPicture, TablePicture } from '../explanation/explanation';
import { PAPERS } from '../explanation/papers';
import { say } from '../explanation/say';
import type { Span } from '../text/span';

/** So far around a word its context reaches, in words: word2vec's own default. */
const WINDOW = 5;

/** A word in its sentence. */
export interface WordInSentence {
	/** The sentence as it stands. */
	readonly text: string;
	/** Its words, with offsets in `text`. */
	readonly words: readonly (Span & { readonly form: string })[];
	readonly word: number;
}

/** The steps by which Word2Vec learns from a word in its sentence. */
export function explainWordVectors(place: WordInSentence): ExplanationStep[] {
	return [contextStep(place), learningStep(), likenessStep()];
}

/** What contextual vectors make of a word in its sentence. */
export function explainContextualVectors({ text, words, word }: WordInSentence): ExplanationStep[] {
	const marked: MarkedPicture = {
		kind: 'marked',
		caption: say('vectors.context'),
		text,
		marks: words.map(({ start, end }, i) => ({ start, end, ...(i === word ? { isChosen: true } : {}) })),
	};
	const formula: FormulaPicture = {
		kind: 'formula',
		caption: say('vectors.elmo.formula'),
		formula: 'ELMo(k) = γ · Σⱼ sⱼ · h(k, j)',
		symbols: [
			{ symbol: 'h(k, j)', meaning: say('vectors.elmo.h') },
			{ symbol: 's, γ', meaning: say('vectors.elmo.s') },
		],
	};
	return [
		{
			title: say('vectors.elmo.title'),
			words: [say('vectors.elmo', words[word].form), say('vectors.elmo.layers')],
			pictures: [marked, formula],
			papers: [PAPERS.elmo],
		},
	];
}

function contextStep({ text, words, word }: WordInSentence): ExplanationStep {
	const inWindow = words.filter((_, i) => i !== word && Math.abs(i - word) <= WINDOW);
	const marked: MarkedPicture = {
		kind: 'marked',
		caption: say('vectors.context'),
		text,
		marks: words.flatMap(({ start, end }, i) =>
			Math.abs(i - word) > WINDOW ? [] : [{ start, end, ...(i === word ? { isChosen: true } : {}) }],
		),
	};
	const table: TablePicture = {
		kind: 'table',
		caption: say('vectors.pairs'),
		columns: [
			{ title: say('vectors.center'), type: 'text' },
			{ title: say('vectors.around'), type: 'text' },
		],
		rows: inWindow.map(({ form }) => ({ cells: [words[word].form, form] })),
	};
	return {
		title: say('vectors.context.title'),
		words: [say('vectors.context.words', words[word].form, WINDOW)],
		pictures: inWindow.length === 0 ? [marked] : [marked, table],
		papers: [PAPERS.word2vec],
	};
}

function learningStep(): ExplanationStep {
	const formula: FormulaPicture = {
		kind: 'formula',
		caption: say('vectors.objective'),
		formula: 'ln σ(u(c) · v(w)) + Σₙ ln σ(−u(n) · v(w))',
		symbols: [
			{ symbol: 'v(w)', meaning: say('vectors.vw') },
			{ symbol: 'u(c)', meaning: say('vectors.uc') },
			{ symbol: 'n', meaning: say('vectors.negative') },
			{ symbol: 'σ', meaning: say('vectors.sigma') },
		],
	};
	return {
		title: say('vectors.learning.title'),
		words: [say('vectors.learning')],
		pictures: [formula],
		papers: [PAPERS.negativeSampling],
	};
}

function likenessStep(): ExplanationStep {
	const formula: FormulaPicture = {
		kind: 'formula',
		caption: say('vectors.cosine'),
		formula: 'cos(a, b) = a · b / (‖a‖ · ‖b‖);  a : b = c : x  →  x ≈ b − a + c',
		symbols: [],
	};
	return {
		title: say('vectors.asking.title'),
		words: [say('vectors.asking')],
		pictures: [formula],
		papers: [PAPERS.word2vec],
	};
}
