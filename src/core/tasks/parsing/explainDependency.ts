import type {
	ArcsPicture,
	ContributionsPicture,
	ExplanationStep,
	Frame,
	FramesPicture,
	Words,
} from '../../explanation/explanation';
import { PAPERS } from '../../explanation/papers';
import { say } from '../../explanation/say';
import { LANE_UNIT } from '../../linear/lanes';
import { Move, MOVES } from './parserState';
import type { ParserArc, ParserDecision, ParserFeature, ParserTrace } from './parserTrace';

/** So many features and labels are shown. */
const MOST_FEATURES = 14;
const MOST_LABELS = 3;
/** So many words of a stack or of what is to come are shown. */
const MOST_WORDS = 7;
/** So far from a word its sentence is drawn, in words, and its moves are told, in turns. */
const WORD_REACH = 30;
const TURN_REACH = 60;

const MOVE_NAMES = [say('dependencies.shift'), say('dependencies.left'), say('dependencies.right')];

/** The steps to the head and the relation of a word: the tree, the parser's moves, what decided, and the label. */
export function explainDependency(
	words: readonly string[],
	tags: readonly string[],
	trace: ParserTrace,
): ExplanationStep[] {
	const { arc } = trace.decisions[trace.asked];
	if (arc === undefined) return [treeStep(words, tags, trace)];
	return [
		treeStep(words, tags, trace),
		moveStep(words, trace),
		decisionStep(words, trace),
		labelStep(words, trace, arc),
	];
}

function treeStep(
	words: readonly string[],
	tags: readonly string[],
	{ labels, decisions, asked }: ParserTrace,
): ExplanationStep {
	const chosen = decisions[asked].arc?.word ?? 0;
	const first = Math.max(0, chosen - WORD_REACH);
	const shown = words.slice(first, chosen + WORD_REACH);
	const isShown = (word: number): boolean => word >= first && word < first + shown.length;
	const arcs = decisions.flatMap(({ arc }) => {
		if (arc === undefined || !isShown(arc.word)) return [];
		const isRoot = arc.head === words.length;
		if (!isRoot && !isShown(arc.head)) return [];
		const from = isRoot ? -1 : arc.head - first;
		return [{ from, to: arc.word - first, label: labels[arc.label], isMarked: arc.word === chosen }];
	});
	const picture: ArcsPicture = {
		kind: 'arcs',
		caption: say('dependencies.tree'),
		words: shown.map((text, index) => ({ text, label: tags[first + index] })),
		arcs,
	};
	const text = say('dependencies.tree.words');
	return {
		title: say('dependencies.tree.title'),
		words: [text],
		pictures: [picture],
		papers: [PAPERS.universalDependencies],
	};
}

/** All moves, one a turn. */
function moveStep(words: readonly string[], trace: ParserTrace): ExplanationStep {
	const first = Math.max(0, trace.asked - TURN_REACH);
	const picture: FramesPicture = {
		kind: 'frames',
		caption: say('dependencies.moves'),
		note: say('dependencies.moves.note', trace.asked - first + 1),
		frames: trace.decisions
			.slice(first, trace.asked + TURN_REACH)
			.map(decision => frameOf(decision, words, trace.labels)),
	};
	return {
		title: say('dependencies.moves.title'),
		words: [say('dependencies.moves.words')],
		pictures: [picture],
		papers: [PAPERS.arcHybrid],
	};
}

function frameOf(
	{ stack, depth, next, move, scores, arc }: ParserDecision,
	words: readonly string[],
	labels: readonly string[],
): Frame {
	const nameOf = (word: number): Words => (word === words.length ? say('root') : words[word]);
	const top = stack.at(-1);
	const coming = words.slice(next, next + MOST_WORDS);
	const score = scores[move];
	const made: Words[] =
		arc === undefined ? [] : [say('dependencies.arc', nameOf(arc.head), words[arc.word], labels[arc.label])];
	return {
		title: MOVE_NAMES[move],
		...(score === undefined ? {} : { score }),
		parts: [
			{
				title: say('dependencies.stack'),
				items: [
					...(depth > MOST_WORDS ? [{ text: '…' }] : []),
					...stack
						.slice(-MOST_WORDS)
						.map(word => ({ text: nameOf(word), isMarked: move !== Move.Shift && word === top })),
				],
			},
			{
				title: say('dependencies.coming'),
				items: [
					...coming.map((text, at) => ({ text, isMarked: move !== Move.Right && at === 0 })),
					...(next + coming.length < words.length ? [{ text: '…' }] : []),
				],
			},
			{ title: say('dependencies.made'), items: made.map(text => ({ text })) },
		],
	};
}

/** What spoke for the move that gave the word its head. */
function decisionStep(words: readonly string[], trace: ParserTrace): ExplanationStep {
	const { move, scores, arc } = trace.decisions[trace.asked];
	const possible = MOVES.filter(other => other !== move && scores[other] !== undefined);
	const answers = [move, ...possible.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))];
	const picture = contributions(
		say('dependencies.decision.picture'),
		trace.moveFeatures,
		answers.map(answer => ({ name: MOVE_NAMES[answer], place: answer, total: scores[answer] ?? 0 })),
	);
	const word = words[arc?.word ?? 0];
	return {
		title: say('dependencies.decision.title'),
		words: [say(answers.length > 1 ? 'dependencies.decision' : 'dependencies.decision.only', word)],
		pictures: answers.length > 1 ? [{ ...picture, note: say('dependencies.features.note') }] : [],
		papers: [PAPERS.richFeatures],
	};
}

/** What spoke for the label of the arc. */
function labelStep(words: readonly string[], trace: ParserTrace, { word, label, scores }: ParserArc): ExplanationStep {
	const best = scores
		.map((_, index) => index)
		.sort((a, b) => scores[b] - scores[a])
		.slice(0, MOST_LABELS);
	const answers = [label, ...best.filter(other => other !== label)].slice(0, MOST_LABELS);
	const picture = contributions(
		say('dependencies.label.picture'),
		trace.labelFeatures,
		answers.map(answer => ({ name: trace.labels[answer], place: answer, total: scores[answer] })),
	);
	return {
		title: say('dependencies.label.title'),
		words: [say('dependencies.label', words[word], trace.labels[label])],
		pictures: [{ ...picture, note: say('dependencies.features.note') }],
		papers: [],
	};
}

interface Answer {
	readonly name: Words;
	/** Its place among the values of a feature. */
	readonly place: number;
	readonly total: number;
}

function contributions(
	caption: Words,
	features: readonly ParserFeature[],
	answers: readonly Answer[],
): ContributionsPicture {
	const spread = (values: readonly number[]): number => Math.max(...values) - Math.min(...values, 0);
	const rows = features
		.map(({ name, values }) => ({ feature: name, values: answers.map(({ place }) => values[place] / LANE_UNIT) }))
		.filter(({ values }) => values.some(value => value !== 0))
		.sort((a, b) => spread(b.values) - spread(a.values));
	const shown = rows.slice(0, MOST_FEATURES);
	const totals = answers.map(({ total }) => total);
	const rest = totals.map((total, at) => total - shown.reduce((sum, { values }) => sum + values[at], 0));
	return {
		kind: 'contributions',
		caption,
		answers: answers.map(({ name }) => name),
		rows: shown,
		totals,
		...(rows.length > shown.length ? { others: { count: rows.length - shown.length, values: rest } } : {}),
	};
}
