import type {
	ContributionsPicture,
	ExplanationStep,
	LatticePicture,
	MatrixPicture,
	TablePicture,
	Words,
} from '../../explanation/explanation';
import { PAPERS } from '../../explanation/papers';
import { say } from '../../explanation/say';
import type { Span } from '../../text/span';
import { BMES } from './chineseTemplates';
import type { SegmentationPath, SegmentationTrace, TracedAtom } from './segmentationTrace';

/** So many atoms on each side of a word are drawn. */
const REACH = 9;
/** So many atoms of a word are gone into. */
const MOST_ATOMS = 3;
/** Moves below are forbidden. */
const FORBIDDEN = -100;
/** What marks get for being words by themselves, whatever the path: it would hide all other numbers. */
const ALWAYS_SINGLE = 1024;
const CERTAIN = ALWAYS_SINGLE / 2;

/** Why a word of a Chinese text was cut: words of the dictionary, scores of labels, the best paths, how clear each cut is. */
export function explainCuts(text: string, trace: SegmentationTrace, word: Span): ExplanationStep[] {
	const view = new CutView(text, trace, word);
	const steps = [view.latticeStep(), view.labelStep(), view.pathStep(), view.marginStep()];
	return trace.rules.length === 0 ? steps : [...steps, view.ruleStep()];
}

/** The part of a trace around a word that is drawn. */
class CutView {
	readonly #text: string;
	readonly #trace: SegmentationTrace;
	readonly #word: Span;
	/** The atoms in view, and those of the word. */
	readonly #atoms: readonly TracedAtom[];
	readonly #own: readonly TracedAtom[];

	constructor(text: string, trace: SegmentationTrace, word: Span) {
		this.#text = text;
		this.#trace = trace;
		this.#word = word;
		const { atoms, paths } = trace;
		const first = atoms.findIndex(({ end }) => end > word.start);
		const near = atoms.slice(Math.max(0, first - REACH), first + (word.end - word.start) + REACH);
		// Whole words: what is cut off at an edge would look like a cut.
		const words = (paths.at(0)?.words ?? []).filter(({ start, end }) => isWithin({ start, end }, near));
		this.#atoms = words.length === 0 ? near : near.filter(atom => words.some(each => isInside(atom, each)));
		this.#own = atoms.filter(atom => isInside(atom, word));
	}

	/** The words that dictionaries know. */
	latticeStep(): ExplanationStep {
		const words = this.#trace.lattice.filter(span => isWithin(span, this.#atoms));
		const path = words.flatMap(({ onPath }, index) => (onPath ? [index] : []));
		const picture: LatticePicture = {
			kind: 'lattice',
			caption: say('segmentation.lattice'),
			note: say('segmentation.lattice.note'),
			units: this.#units(),
			edges: words.map(span => ({
				...this.#place(span),
				score: span.cost,
				note: say(`segmentation.source.${span.source}`),
			})),
			paths: [{ edges: path, score: path.reduce((sum, edge) => sum + words[edge].cost, 0) }],
			isCost: true,
		};
		const paragraphs = [say('segmentation.dictionary')];
		return {
			title: say('segmentation.dictionary.title'),
			words: paragraphs,
			pictures: [picture],
			papers: [PAPERS.bmes],
		};
	}

	/** What speaks for each label of the word's characters. */
	labelStep(): ExplanationStep {
		const pictures = this.#own.slice(0, MOST_ATOMS).map(atom => this.#contributions(atom));
		const labels: MatrixPicture = {
			kind: 'matrix',
			caption: say('segmentation.labels'),
			rows: this.#units(),
			columns: BMES,
			values: this.#atoms.map(({ scores }) => scores.map(withoutBonus)),
			marked: this.#atoms.map(({ label }, row) => [row, BMES.indexOf(label)] as const),
		};
		return {
			title: say('segmentation.labels.title'),
			words: [say('segmentation.labels.words')],
			pictures: [...pictures, labels],
			papers: [PAPERS.crf],
		};
	}

	#contributions({ start, end, label, scores, parts }: TracedAtom): ContributionsPicture {
		const order = [label, ...BMES.filter(other => other !== label)];
		const places = order.map(each => BMES.indexOf(each));
		return {
			kind: 'contributions',
			caption: say('segmentation.contributions', this.#text.slice(start, end)),
			answers: order,
			rows: parts
				.map(part => ({
					feature: say(`segmentation.part.${part.source}`),
					values: places.map(place => withoutBonus(part.scores[place])),
				}))
				.filter(({ values }) => values.some(value => value !== 0)),
			totals: places.map(place => withoutBonus(scores[place])),
		};
	}

	/** The best ways to cut, and the moves. */
	pathStep(): ExplanationStep {
		const ways = this.#ways();
		const edges = [...new Map(ways.flatMap(({ words }) => words).map(span => [keyOf(span), span])).values()];
		const lattice: LatticePicture = {
			kind: 'lattice',
			caption: say('segmentation.paths'),
			units: this.#units(),
			edges: edges.map(span => this.#place(span)),
			paths: ways.map(({ words, score }) => ({
				edges: words.map(word => edges.findIndex(edge => keyOf(edge) === keyOf(word))),
				score,
			})),
		};
		const names = [...BMES, say('segmentation.edge')];
		const { moves: scores } = this.#trace;
		const moves: MatrixPicture = {
			kind: 'matrix',
			caption: say('segmentation.moves'),
			rowTitle: say('tags.from'),
			columnTitle: say('tags.to'),
			rows: names,
			columns: names,
			values: names.map((_, from) =>
				names.map((__, to) => {
					const score = scores[from * names.length + to];
					return score > FORBIDDEN ? score : undefined;
				}),
			),
		};
		const paragraphs: Words[] = [say('segmentation.viterbi')];
		if (ways.length > 1) paragraphs.push(say('segmentation.lead', ways[0].score - ways[1].score));
		return {
			title: say('segmentation.viterbi.title'),
			words: paragraphs,
			pictures: [lattice, moves],
			papers: [PAPERS.viterbi],
		};
	}

	/** How clear each cut is. */
	marginStep(): ExplanationStep {
		const gaps = this.#atoms.slice(0, -1).filter(({ margin }) => Math.abs(margin) < CERTAIN);
		const picture: TablePicture = {
			kind: 'table',
			caption: say('segmentation.margins'),
			columns: [
				{ title: say('segmentation.gap'), type: 'text' },
				{ title: say('segmentation.margin'), type: 'number' },
				{ title: say('segmentation.decision'), type: 'text' },
			],
			rows: gaps.map(({ start, end, margin }) => {
				const next = this.#trace.atoms.find(atom => atom.start >= end);
				const gap = `${this.#text.slice(start, end)} ¦ ${next === undefined ? '' : this.#text.slice(next.start, next.end)}`;
				return {
					cells: [gap, margin, say(margin > 0 ? 'segmentation.cut' : 'segmentation.together')],
					isMarked: end === this.#word.start || end === this.#word.end,
				};
			}),
		};
		return {
			title: say('segmentation.margins.title'),
			words: [say('segmentation.margins.words')],
			pictures: [picture],
			papers: [],
		};
	}

	/** What the user's dictionary did. */
	ruleStep(): ExplanationStep {
		const picture: TablePicture = {
			kind: 'table',
			caption: say('segmentation.rules'),
			columns: [
				{ title: say('segmentation.rule'), type: 'text' },
				{ title: say('segmentation.holds'), type: 'text' },
			],
			rows: this.#trace.rules.map(({ line, holds, start, end }) => ({
				cells: [line, say(holds ? 'segmentation.holds.yes' : 'segmentation.holds.no')],
				place: { start, end },
			})),
		};
		return { title: say('segmentation.rules.title'), words: [], pictures: [picture], papers: [] };
	}

	/** The best ways as far as they are in view, each once. */
	#ways(): SegmentationPath[] {
		const ways = new Map<string, SegmentationPath>();
		const bonus = this.#trace.atoms.filter(({ scores }) => scores[3] > CERTAIN).length * ALWAYS_SINGLE;
		for (const { words, score } of this.#trace.paths) {
			const seen = words.filter(span => isWithin(span, this.#atoms));
			const covered = seen.reduce((sum, { start, end }) => sum + end - start, 0);
			const whole = this.#atoms.reduce((sum, { start, end }) => sum + end - start, 0);
			const key = seen.map(keyOf).join();
			if (covered === whole && !ways.has(key)) ways.set(key, { words: seen, score: score - bonus });
		}
		return [...ways.values()];
	}

	#units(): string[] {
		return this.#atoms.map(({ start, end }) => this.#text.slice(start, end));
	}

	/** Where a span lies among the atoms in view. */
	#place(span: Span): Span {
		const inside = this.#atoms.flatMap((atom, index) => (isInside(atom, span) ? [index] : []));
		return { start: inside[0], end: (inside.at(-1) ?? 0) + 1 };
	}
}

/** The points of a label without those that marks get in any case. */
function withoutBonus(score: number): number {
	return score > CERTAIN ? score - ALWAYS_SINGLE : score;
}

function isInside({ start, end }: Span, outer: Span): boolean {
	return start >= outer.start && end <= outer.end;
}

/** Whether a span lies within a row of atoms. */
function isWithin(span: Span, atoms: readonly Span[]): boolean {
	return atoms.length > 0 && span.start >= atoms[0].start && span.end <= atoms[atoms.length - 1].end;
}

function keyOf({ start, end }: Span): string {
	return `${start}-${end}`;
}
