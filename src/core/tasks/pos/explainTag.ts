import type {
	ContributionsPicture,
	ExplanationStep,
	MatrixPicture,
	TablePicture,
	TrellisPicture,
	Words,
} from '../../explanation/explanation';
import { PAPERS } from '../../explanation/papers';
import { say } from '../../explanation/say';
import { LANE_UNIT } from '../../linear/lanes';
import type { TagFeature, TagTrace, TracedTags } from './tagTrace';

/** So many features are shown, those that part the two labels most. */
const MOST_FEATURES = 16;
/** So many words on each side of a word are drawn. */
const REACH = 4;
/** So many labels of each word are drawn, those of the best paths. */
const MOST_LEADING = 4;
/** So many labels are listed. */
const MOST_LABELS = 8;

/** The steps to the tag of a word: which labels it may have, what features say, and the best path. */
export function explainTag(trace: TagTrace): ExplanationStep[] {
	const { words, index, candidates, path, labels } = trace;
	const chosen = path[index];
	const steps = [candidateStep(trace)];
	if (candidates.length > 1) steps.push(featureStep(trace, chosen));
	if (words.length > 1 || words[index].labels.length > 1) steps.push(pathStep(trace));
	return [...steps, chosenStep(words[index].word, labels[chosen])];
}

function candidateStep({ words, index, candidates, labels }: TagTrace): ExplanationStep {
	const { word } = words[index];
	const named = candidates.slice(0, 2 * MOST_LABELS).map(label => labels[label]);
	const more = candidates.length > named.length ? ' …' : '';
	const list = `${named.map(plainLabel).join(', ')}${more}`;
	const text = candidates.length === 1 ? say('tags.one', word, list) : say('tags.some', word, candidates.length, list);
	return { title: say('tags.candidates.title'), words: [text], pictures: [], papers: [PAPERS.crf] };
}

/** What the features say of the chosen label and of the best other one. */
function featureStep(trace: TagTrace, chosen: number): ExplanationStep {
	const { words, index, candidates, features, labels } = trace;
	const { word, labels: kept, features: sums } = words[index];
	const other = bestOther(trace, chosen);
	const answers = other === undefined ? [chosen] : [chosen, other];
	const sumOf = (label: number): number => {
		const place = kept.indexOf(label);
		return place < 0 ? features.reduce((sum, { values }) => sum + values[label], 0) / LANE_UNIT : sums[place];
	};
	const picture = contributions(features, answers, answers.map(sumOf), labels, word);
	const early = candidates.length - kept.length;
	const paragraphs: Words[] = [say('tags.features', word, features.filter(isKnown).length)];
	if (early > 0) paragraphs.push(say('tags.early', early));
	return { title: say('tags.features.title'), words: paragraphs, pictures: [picture], papers: [PAPERS.perceptron] };
}

function contributions(
	features: readonly TagFeature[],
	answers: readonly number[],
	totals: readonly number[],
	labels: readonly string[],
	word: string,
): ContributionsPicture {
	const valuesOf = ({ values }: TagFeature): number[] => answers.map(label => values[label] / LANE_UNIT);
	const weight = (values: readonly number[]): number =>
		values.length > 1 ? Math.abs(values[0] - values[1]) : Math.abs(values[0]);
	const rows = features
		.map(feature => ({ feature: feature.name, values: valuesOf(feature) }))
		.filter(({ values }) => values.some(value => value !== 0))
		.sort((a, b) => weight(b.values) - weight(a.values));
	const shown = rows.slice(0, MOST_FEATURES);
	const rest = totals.map((total, answer) => total - shown.reduce((sum, { values }) => sum + values[answer], 0));
	return {
		kind: 'contributions',
		caption: say('tags.contributions', word),
		note: say('tags.contributions.note'),
		answers: answers.map(label => plainLabel(labels[label])),
		rows: shown,
		totals,
		others: { count: rows.length - shown.length, values: rest },
	};
}

/** The labels around the word with the best ways to them, and the scores of the moves between them. */
function pathStep(trace: TagTrace): ExplanationStep {
	const { words, index, path, labels } = trace;
	const first = Math.max(0, index - REACH);
	const shown = words.slice(first, index + REACH + 1);
	const used = [...new Set([...shown.flatMap(leading), ...path.slice(first, first + shown.length)])].sort(
		(a, b) => a - b,
	);
	const trellis: TrellisPicture = {
		kind: 'trellis',
		caption: say('tags.trellis'),
		note: say('tags.trellis.note'),
		positions: shown.map(({ word }) => word),
		states: used.map(label => plainLabel(labels[label])),
		scores: shown.map(word => used.map(label => word.ways.at(placeOf(word.labels, label)))),
		best: shown.map((_, at) => used.indexOf(path[first + at])),
	};
	const pictures = [trellis, ...rankings(trace), ...moves(trace)];
	return { title: say('tags.path.title'), words: [say('tags.path')], pictures, papers: [PAPERS.viterbi] };
}

/** The labels of the word by the best path through each. */
function rankings({ words, index, labels, path }: TagTrace): TablePicture[] {
	const { word, labels: kept, features, through } = words[index];
	if (kept.length < 2) return [];
	const rows = kept
		.map((label, k) => ({ label, features: features[k], through: through[k] }))
		.sort((a, b) => b.through - a.through)
		.slice(0, MOST_LABELS)
		.map(row => ({
			cells: [plainLabel(labels[row.label]), row.features, row.through],
			isMarked: row.label === path[index],
		}));
	return [
		{
			kind: 'table',
			caption: say('tags.ranking', word),
			note: say('tags.ranking.note'),
			columns: [
				{ title: say('tags.label'), type: 'text' },
				{ title: say('tags.featureSum'), type: 'number' },
				{ title: say('tags.through'), type: 'number' },
			],
			rows,
		},
	];
}

/** The moves from the labels before the word to its own. */
function moves({ words, index, labels, path, move }: TagTrace): MatrixPicture[] {
	if (index === 0) return [];
	const from = [...new Set([path[index - 1], ...leading(words[index - 1])])];
	const to = [...new Set([path[index], ...leading(words[index])])];
	return [
		{
			kind: 'matrix',
			caption: say('tags.moves', words[index - 1].word, words[index].word),
			rowTitle: say('tags.from'),
			columnTitle: say('tags.to'),
			rows: from.map(label => plainLabel(labels[label])),
			columns: to.map(label => plainLabel(labels[label])),
			values: from.map(before => to.map(label => move(before, label))),
			marked: [[from.indexOf(path[index - 1]), to.indexOf(path[index])]],
		},
	];
}

function chosenStep(word: string, label: string): ExplanationStep {
	const text = say('tags.chosen', word, plainLabel(label));
	return { title: say('tags.chosen.title'), words: [text], pictures: [], papers: [] };
}

/** The label that comes next: by the best path through it, or, where the others were left out early, by its features. */
function bestOther({ words, index, candidates, features }: TagTrace, chosen: number): number | undefined {
	const { labels, through } = words[index];
	const others = labels.flatMap((label, k) => (label === chosen ? [] : [{ label, score: through[k] }]));
	const left = candidates.filter(label => label !== chosen && !labels.includes(label));
	const weighed =
		others.length > 0
			? others
			: left.map(label => ({ label, score: features.reduce((sum, { values }) => sum + values[label], 0) }));
	return weighed.sort((a, b) => b.score - a.score).at(0)?.label;
}

/** A pair of tags as readers write it. */
function plainLabel(label: string): string {
	return label.replace(' ', ' · ');
}

/** The labels of a word whose best paths are the best ones. */
function leading({ labels, through }: TracedTags): number[] {
	const order = labels.map((_, k) => k).sort((a, b) => through[b] - through[a]);
	return order.slice(0, MOST_LEADING).map(k => labels[k]);
}

function isKnown({ values }: TagFeature): boolean {
	return values.some(value => value !== 0);
}

/** The place of a label in a list, or one beyond it. */
function placeOf(labels: readonly number[], label: number): number {
	const place = labels.indexOf(label);
	return place < 0 ? labels.length : place;
}
