import { LANE_UNIT } from '../../linear/lanes';
import type { Span } from '../../text/span';
import { bestCuts } from './bestCuts';
import type { LabelPath } from './bestCuts';
import { cutMargins } from './bmesViterbi';
import { BMES, denseValue } from './chineseTemplates';
import type { DenseTable } from './chineseTemplates';
import { writeDictionaryEntry } from './dictionaryEntry';
import type { LabelScorer } from './labelScorer';
import type {
	LabelScores,
	LatticeWord,
	ScoreSource,
	SegmentationPath,
	SegmentationTrace,
	TracedAtom,
	UserRule,
} from './segmentationTrace';
import type { SegmenterTables } from './segmenterTables';
import { decideGap, FORBIDDEN, Gap } from './userRules';
import { COST_UNIT } from './wordDictionary';
import { PADDING, USER_COST } from './wordLattice';

/** What the dense features are called; those of the dictionary before and at an atom are in that of both. */
const DENSE_SOURCES: readonly (readonly [ScoreSource, readonly DenseTable[]])[] = [
	['dictionary', ['wordPair', 'wordAfter']],
	['path', ['path']],
	['characters', ['types', 'repeats']],
];

/** What is asked of a stretch besides its scores. */
interface TraceWish {
	/** The gap at this offset is the one that the alternative decides otherwise. */
	readonly at: number;
	/** How many of the best ways to cut are told, at most. */
	readonly count: number;
}

/** What is said of a stretch by one source, `[4 * atom + label]`. */
interface ScorePart {
	readonly source: ScoreSource;
	readonly scores: Int32Array;
}

/**
 * Why the stretch that a scorer has just scored is cut as it is. The scorer's scores are others afterwards.
 * @param labels of the best path
 */
export function traceStretch(
	text: string,
	scorer: LabelScorer,
	tables: SegmenterTables,
	labels: Uint8Array,
	wish: TraceWish,
): SegmentationTrace {
	const { atoms } = scorer;
	const { length, starts, ends } = atoms;
	const scores = scorer.scores.slice(0, length * 4);
	const margins = new Float32Array(length).fill(Infinity);
	cutMargins(scores, length, tables.moves, margins);
	const paths = bestCuts(scores, length, tables.moves, wish.count);
	const alternative = alternativeAt(scorer, scores, labels, tables.moves, wish.at);
	const told = (path: LabelPath): SegmentationPath => ({
		words: wordsOf(path.labels, length).map(word => spanOf(scorer, word)),
		score: path.score / LANE_UNIT,
	});
	const parts = partsOf(text, scorer, tables, scores);
	return {
		start: starts[0],
		end: ends[length - 1],
		atoms: Array.from({ length }, (_, i): TracedAtom => ({
			start: starts[i],
			end: ends[i],
			label: BMES[labels[i]],
			scores: labelScores(scores, i),
			parts: parts.map(part => ({ source: part.source, scores: labelScores(part.scores, i) })),
			margin: i + 1 < length ? margins[i] / LANE_UNIT : Infinity,
		})),
		lattice: latticeOf(text, scorer, tables),
		paths: paths.map(told),
		...(alternative && { alternative: told(alternative) }),
		moves: Array.from(tables.moves, move => move / LANE_UNIT),
		rules: rulesOf(text, scorer, labels),
	};
}

/** The best path that decides otherwise in the gap at an offset; none where no gap is that may be both. */
function alternativeAt(
	{ atoms: { ends, length } }: LabelScorer,
	scores: Int32Array,
	labels: Uint8Array,
	moves: Int32Array,
	offset: number,
): LabelPath | undefined {
	const atom = ends.subarray(0, length - 1).indexOf(offset);
	if (atom < 0) return undefined;
	const decided = scores.slice();
	decideGap(decided, length, atom, labels[atom] >= 2 ? Gap.Whole : Gap.Cut);
	const path = bestCuts(decided, length, moves, 1).at(0);
	const isPossible = path?.labels.every((label, i) => scores[i * 4 + label] - decided[i * 4 + label] < FORBIDDEN / 2);
	return isPossible === true ? path : undefined;
}

/** What each source says, which adds up to the scores. */
function partsOf(text: string, scorer: LabelScorer, tables: SegmenterTables, total: Int32Array): ScorePart[] {
	const { atoms } = scorer;
	const parts: ScorePart[] = [];
	for (const kind of ['unigram', 'bigram', 'trigram'] as const) {
		scorer.scoreGrams(kind);
		parts.push({ source: `${kind}s`, scores: scorer.scores.slice(0, total.length) });
	}
	for (const [source, names] of DENSE_SOURCES) {
		const scores = new Int32Array(total.length);
		for (let i = 0; i < atoms.length; i++) for (const name of names) addDense(scores, i, name, scorer, tables);
		parts.push({ source, scores });
	}
	scorer.scores.fill(0, 0, total.length);
	scorer.addUser(text);
	const user = scorer.scores.slice(0, total.length);
	// What is left is that marks and addresses are always words by themselves: a matter of what characters they are.
	const characters = parts[parts.length - 1].scores;
	for (let at = 0; at < total.length; at++) {
		characters[at] += total[at] - user[at] - parts.reduce((sum, { scores }) => sum + scores[at], 0);
	}
	return user.some(score => score !== 0) ? [...parts, { source: 'user', scores: user }] : parts;
}

function addDense(
	scores: Int32Array,
	i: number,
	name: DenseTable,
	{ atoms, lattice }: LabelScorer,
	{ dense: { [name]: table } }: SegmenterTables,
): void {
	const value = denseValue(name, atoms, lattice, i) * 2;
	for (let half = 0; half < 2; half++) {
		const low = (table[value + half] << 16) >> 16;
		scores[i * 4 + half * 2] += low;
		scores[i * 4 + half * 2 + 1] += (table[value + half] - low) >> 16;
	}
}

function labelScores(scores: Int32Array, i: number): LabelScores {
	const at = i * 4;
	return [scores[at], scores[at + 1], scores[at + 2], scores[at + 3]].map(
		score => score / LANE_UNIT,
	) as readonly number[] as LabelScores;
}

/** A row of atoms: the first, and the one after the last. */
type AtomRow = readonly [first: number, end: number];

function wordsOf(labels: Uint8Array, length: number): AtomRow[] {
	const words: AtomRow[] = [];
	for (let i = 0, first = 0; i < length; i++) {
		if (labels[i] < 2) continue;
		words.push([first, i + 1]);
		first = i + 1;
	}
	return words;
}

function spanOf({ atoms: { starts, ends } }: LabelScorer, [first, end]: AtomRow): Span {
	return { start: starts[first], end: ends[end - 1] };
}

/** The words that dictionaries know in the stretch, and its characters. */
function latticeOf(text: string, scorer: LabelScorer, { dictionary }: SegmenterTables): LatticeWord[] {
	const { atoms, lattice, user } = scorer;
	const path = new Set(
		wordsOf(lattice.labels.subarray(PADDING, PADDING + atoms.length), atoms.length).map(row => row.join()),
	);
	return Array.from({ length: atoms.length }).flatMap((_, i) => {
		const words = new Map<number, Omit<LatticeWord, keyof Span | 'onPath'>>();
		dictionary.forEachWordAt(atoms, i, (size, cost) =>
			words.set(size, { source: size === 1 ? 'character' : 'dictionary', cost: cost / COST_UNIT }),
		);
		user?.forEachWordAt(text, atoms, i, size => words.set(size, { source: 'user', cost: USER_COST / COST_UNIT }));
		return [...words]
			.sort(([a], [b]) => a - b)
			.map(([size, word]): LatticeWord => {
				const row: AtomRow = [i, i + size];
				return { ...spanOf(scorer, row), ...word, onPath: path.has(row.join()) };
			});
	});
}

/** What the user's dictionary says of the stretch. */
function rulesOf(text: string, scorer: LabelScorer, labels: Uint8Array): UserRule[] {
	const { atoms, user } = scorer;
	if (user === undefined) return [];
	const isCut = (atom: number): boolean => atom < 0 || labels[atom] >= 2;
	const isWord = ([first, end]: AtomRow): boolean =>
		isCut(first - 1) && isCut(end - 1) && !labels.subarray(first, end - 1).some(label => label >= 2);
	const rules = user.rules.find(text, atoms).map(({ entry, first, end, isFollowed }): UserRule => ({
		...spanOf(scorer, [first, end]),
		kind: entry.kind,
		line: writeDictionaryEntry(entry),
		holds: isFollowed,
	}));
	const joined = new Set(rules.filter(({ kind }) => kind === 'join').map(({ start, end }) => `${start} ${end}`));
	for (let i = 0; i < atoms.length; i++) {
		user.forEachWordAt(text, atoms, i, (size, entry) => {
			const span = spanOf(scorer, [i, i + size]);
			if (joined.has(`${span.start} ${span.end}`)) return;
			rules.push({ ...span, kind: 'word', line: writeDictionaryEntry(entry), holds: isWord([i, i + size]) });
		});
	}
	return rules.sort((a, b) => a.start - b.start || a.end - b.end);
}
