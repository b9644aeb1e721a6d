import type { EntityMention } from '../../doc/entityMention';
import type {
	ContributionsPicture,
	ExplanationStep,
	FormulaPicture,
	MatrixPicture,
	TrellisPicture,
	Words,
} from '../../explanation/explanation';
import { PAPERS } from '../../explanation/papers';
import { say } from '../../explanation/say';
import { NAME_TAGS } from './nameLabels';
import type { NamePart, NameTrace } from './nameTrace';

/** Tags that are nowhere in a window as probable as this are left out of its pictures. */
const LEAST_SHARE = 0.002;
/** So many parts of a score are shown. */
const MOST_PARTS = 14;
/** Moves below are forbidden. */
const FORBIDDEN = -1000;

/**
 * The steps to the tag of a unit: where names are looked for, what speaks for each tag, the best path, its probability, and
 * what became of it.
 * @param mention what the analysis has there
 */
export function explainNames(trace: NameTrace, mention: EntityMention | undefined): ExplanationStep[] {
	const { units, index } = trace;
	const { text, scores } = units[index];
	const where: ExplanationStep = {
		title: say('entities.where.title'),
		words: [say('entities.where'), say(scores === undefined ? 'entities.where.no' : 'entities.where.yes', text)],
		pictures: [],
		papers: [PAPERS.bilou],
	};
	if (scores === undefined) return [where, ...outcome(trace, mention)];
	return [where, partStep(trace, scores), pathStep(trace), shareStep(trace, mention), ...outcome(trace, mention)];
}

function partStep({ units, index, from, path, shares, parts }: NameTrace, scores: readonly number[]): ExplanationStep {
	const chosen = path[index];
	const own = shares[index - from];
	const other = own.reduce((best, share, tag) => (tag !== chosen && (best < 0 || share > own[best]) ? tag : best), -1);
	const picture = contributions(parts, [chosen, other], [scores[chosen], scores[other]], units[index].text);
	return {
		title: say('entities.parts.title'),
		words: [say('entities.parts', units[index].text, NAME_TAGS[chosen], NAME_TAGS[other])],
		pictures: [picture],
		papers: [PAPERS.crf],
	};
}

function contributions(
	parts: readonly NamePart[],
	tags: readonly number[],
	totals: readonly number[],
	text: string,
): ContributionsPicture {
	const rows = parts
		.map(({ name, scores }) => ({ feature: name, values: tags.map(tag => scores[tag]) }))
		.filter(({ values }) => values.some(value => value !== 0))
		.sort((a, b) => Math.abs(b.values[0] - b.values[1]) - Math.abs(a.values[0] - a.values[1]));
	const shown = rows.slice(0, MOST_PARTS);
	const rest = totals.map((total, tag) => total - shown.reduce((sum, { values }) => sum + values[tag], 0));
	return {
		kind: 'contributions',
		caption: say('entities.contributions', text),
		answers: tags.map(tag => NAME_TAGS[tag]),
		rows: shown,
		totals,
		...(rows.length > shown.length ? { others: { count: rows.length - shown.length, values: rest } } : {}),
	};
}

function pathStep(trace: NameTrace): ExplanationStep {
	const { units, from, to, ways, path, move } = trace;
	const tags = tagsInPlay(trace);
	const trellis: TrellisPicture = {
		kind: 'trellis',
		caption: say('entities.trellis'),
		note: say('entities.trellis.note'),
		positions: units.slice(from, to).map(({ text }) => text),
		states: tags.map(tag => NAME_TAGS[tag]),
		scores: ways.map(way => tags.map(tag => (way[tag] > FORBIDDEN ? way[tag] : undefined))),
		best: ways.map((_, at) => tags.indexOf(path[from + at])),
	};
	const values = tags.map(before =>
		tags.map(after => (move(before, after) > FORBIDDEN ? move(before, after) : undefined)),
	);
	const used = path
		.slice(from, to)
		.flatMap((tag, at, all) => (at === 0 ? [] : [[tags.indexOf(all[at - 1]), tags.indexOf(tag)] as const]));
	const moves: MatrixPicture = {
		kind: 'matrix',
		caption: say('entities.moves'),
		note: say('entities.moves.note'),
		rowTitle: say('tags.from'),
		columnTitle: say('tags.to'),
		rows: tags.map(tag => NAME_TAGS[tag]),
		columns: tags.map(tag => NAME_TAGS[tag]),
		values,
		marked: used,
	};
	return {
		title: say('entities.path.title'),
		words: [say('entities.path')],
		pictures: [trellis, moves],
		papers: [PAPERS.viterbi],
	};
}

/** Probabilities of tags, and what the confidence of the name is made of. */
function shareStep(trace: NameTrace, mention: EntityMention | undefined): ExplanationStep {
	const { units, from, to, shares, path } = trace;
	const tags = tagsInPlay(trace);
	const picture: MatrixPicture = {
		kind: 'matrix',
		caption: say('entities.shares'),
		rows: units.slice(from, to).map(({ text }) => text),
		columns: tags.map(tag => NAME_TAGS[tag]),
		values: shares.map(row => tags.map(tag => row[tag])),
		marked: shares.map((_, at) => [at, tags.indexOf(path[from + at])] as const),
	};
	const formula: FormulaPicture = {
		kind: 'formula',
		caption: say('entities.formula'),
		formula: 'P(y | x) = exp(Σᵢ s(yᵢ, x, i) + t(yᵢ₋₁, yᵢ)) / Z(x)',
		symbols: [
			{ symbol: 's', meaning: say('entities.symbol.s') },
			{ symbol: 't', meaning: say('entities.symbol.t') },
			{ symbol: 'Z(x)', meaning: say('entities.symbol.z') },
		],
	};
	const words: Words[] = [say('entities.probability')];
	if (mention?.score !== undefined) words.push(say('entities.confidence', mention.score));
	return {
		title: say('entities.probability.title'),
		words,
		pictures: [formula, picture],
		papers: [PAPERS.forwardBackward],
	};
}

/** What the analysis has there, where it is not what the path says. */
function outcome({ units, index, path }: NameTrace, mention: EntityMention | undefined): ExplanationStep[] {
	const kind = path[index] === 0 ? undefined : NAME_TAGS[path[index]].slice(2);
	if (mention?.label === kind) return [];
	const { text } = units[index];
	const step = (key: string, ...values: string[]): ExplanationStep[] => [
		{
			title: say('entities.outcome.title'),
			words: [say(key, text, ...values)],
			pictures: [],
			papers: key === 'entities.outcome.agreed' ? [PAPERS.nameConsistency] : [],
		},
	];
	if (mention?.engine === 'rule') return step('entities.outcome.rule', mention.label);
	if (mention === undefined) return step('entities.outcome.dropped', kind ?? '');
	return step('entities.outcome.agreed', mention.label);
}

/** The tags that are probable anywhere in the window, and those of the path. */
function tagsInPlay({ shares, path, from, to }: NameTrace): number[] {
	const used = new Set(path.slice(from, to));
	return NAME_TAGS.flatMap((_, tag) => (used.has(tag) || shares.some(row => row[tag] >= LEAST_SHARE) ? [tag] : []));
}
