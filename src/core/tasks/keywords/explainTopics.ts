import type { ExplanationStep, FormulaPicture, MatrixPicture, TablePicture } from '../../explanation/explanation';
import { PAPERS } from '../../explanation/papers';
import { say } from '../../explanation/say';
import type { PassageTopics } from './findTopics';

/** So many words of a topic and passages are shown. */
const WORDS = 8;
const PASSAGES = 14;

/** The least share of a topic that is told. */
const LEAST = 0.005;

/**
 * The steps to the topics of a text.
 * @param text what the passages' offsets are of
 * @param at a place: the passage there is pointed out
 */
export function explainTopics(text: string, { model, passages }: PassageTopics, at: number): ExplanationStep[] {
	const row = passages.findIndex(({ start, end }) => start <= at && at < end);
	return [
		modelStep(model.topics.length, passages.length),
		topicStep(model),
		passageStep(text, { model, passages }, row),
	];
}

function modelStep(topics: number, passages: number): ExplanationStep {
	const formula: FormulaPicture = {
		kind: 'formula',
		caption: say('lda.formula'),
		formula: 'P(z = k | …) ∝ (n(d,k) + α) · (n(k,w) + β) / (n(k) + Vβ)',
		symbols: [
			{ symbol: 'n(d,k)', meaning: say('lda.ndk') },
			{ symbol: 'n(k,w)', meaning: say('lda.nkw') },
			{ symbol: 'n(k)', meaning: say('lda.nk') },
			{ symbol: 'V', meaning: say('lda.v') },
			{ symbol: 'α, β', meaning: say('lda.priors') },
		],
	};
	return {
		title: say('lda.model.title'),
		words: [say('lda.model', passages, topics)],
		pictures: [formula],
		papers: [PAPERS.lda, PAPERS.gibbs],
	};
}

function topicStep({ topics }: PassageTopics['model']): ExplanationStep {
	const picture: TablePicture = {
		kind: 'table',
		caption: say('lda.topics'),
		note: say('lda.topics.note'),
		columns: [
			{ title: say('lda.topic'), type: 'count' },
			{ title: say('lda.words'), type: 'text' },
			{ title: say('lda.share'), type: 'share' },
		],
		rows: topics.map(({ words, share }, topic) => {
			const shown = words.slice(0, WORDS).map(({ text, probability }) => `${text} ${percent(probability)}`);
			return { cells: [topic + 1, shown.join(', '), share] };
		}),
	};
	return { title: say('lda.topics.title'), words: [say('lda.topics.words')], pictures: [picture], papers: [] };
}

function passageStep(text: string, { model, passages }: PassageTopics, row: number): ExplanationStep {
	const first = Math.max(0, Math.min(row - Math.floor(PASSAGES / 2), passages.length - PASSAGES));
	const shown = passages.slice(first, first + PASSAGES);
	const shares = model.shares.slice(first, first + PASSAGES);
	const best = row < 0 ? -1 : model.shares[row].indexOf(Math.max(...model.shares[row]));
	const picture: MatrixPicture = {
		kind: 'matrix',
		caption: say('lda.passages'),
		rows: shown.map(({ start, end }, i) => `${first + i + 1} ${text.slice(start, Math.min(end, start + 16)).trim()}…`),
		columns: model.topics.map((_, topic) => String(topic + 1)),
		values: shares.map(each => each.map(share => (share < LEAST ? undefined : share))),
		rowTitle: say('lda.passage'),
		columnTitle: say('lda.topic'),
		...(best < 0 ? {} : { marked: [[row - first, best] as const] }),
	};
	return { title: say('lda.passages.title'), words: [say('lda.passages.words')], pictures: [picture], papers: [] };
}

function percent(share: number): string {
	return `${String(Math.round(share * 1000) / 10)} %`;
}
