import type { WeightRow } from '../../src/core/linear/featureWeights';
import { SeededRandom } from '../../src/core/numeric/seededRandom';
import { bestMove, indexOfBest } from '../../src/core/tasks/parsing/dependencyParser';
import { ParserFeatures } from '../../src/core/tasks/parsing/parserFeatures';
import { ParserSentence } from '../../src/core/tasks/parsing/parserSentence';
import { Move, MOVES, ParserState } from '../../src/core/tasks/parsing/parserState';
import { costOf } from './dynamicOracle';
import { OnlineWeights } from './onlineWeights';
import { describe } from './treebank';
import type { Tree } from './treebank';

/** How to learn. */
export interface ParserOptions {
	readonly epochs: number;
	/** Epochs of the first time, which chooses the features. */
	readonly choiceEpochs: number;
	/** How often the parser, when it errs, goes where it would go by itself. */
	readonly exploration: number;
	/** How many rows of weights are kept for moves and for labels. */
	readonly keepMoves: number;
	readonly keepArcs: number;
	readonly seed: number;
	readonly log: (line: string) => void;
}

/** What was learned. */
export interface LearnedParser {
	readonly labels: readonly string[];
	readonly moves: readonly WeightRow[];
	readonly arcs: readonly WeightRow[];
}

/** Rows whose weights are all smaller than this go. */
const DROP_BELOW = 0.01;

/**
 * Learns a parser by averaged perceptrons with a dynamic oracle, twice: the second time with the features alone that had
 * the largest weights, so that those that go are not missed.
 */
export function learnParser(trees: readonly Tree[], options: ParserOptions): LearnedParser {
	const labels = [...new Set(trees.flatMap(tree => tree.map(({ label }) => label)))].sort();
	const first = new Learning(trees, labels, { ...options, epochs: options.choiceEpochs }).run();
	const keysOf = (rows: readonly WeightRow[]): ReadonlySet<number> => new Set(rows.map(({ key }) => key));
	options.log(`again with ${first.moves.length} features of moves and ${first.arcs.length} of labels`);
	return new Learning(trees, labels, options, { moves: keysOf(first.moves), arcs: keysOf(first.arcs) }).run();
}

interface AllowedKeys {
	readonly moves: ReadonlySet<number>;
	readonly arcs: ReadonlySet<number>;
}

class Learning {
	readonly #moves: OnlineWeights;
	readonly #arcs: OnlineWeights;
	readonly #random: SeededRandom;
	readonly #sentence = new ParserSentence();
	readonly #state = new ParserState();
	readonly #features = new ParserFeatures();
	readonly #moveScores = new Float64Array(MOVES.length);
	readonly #labelScores: Float64Array;

	constructor(
		readonly trees: readonly Tree[],
		readonly labels: readonly string[],
		readonly options: ParserOptions,
		allowed?: AllowedKeys,
	) {
		this.#moves = new OnlineWeights(MOVES.length, allowed?.moves);
		this.#arcs = new OnlineWeights(labels.length, allowed?.arcs);
		this.#random = new SeededRandom(options.seed);
		this.#labelScores = new Float64Array(labels.length);
	}

	run(): LearnedParser {
		const order = Int32Array.from(this.trees.keys());
		for (let epoch = 0; epoch < this.options.epochs; epoch++) {
			this.#random.shuffle(order);
			let right = 0;
			let words = 0;
			for (const index of order) {
				right += this.#learn(this.trees[index]);
				words += this.trees[index].length;
			}
			this.options.log(`  epoch ${epoch + 1}: ${((100 * right) / words).toFixed(2)} % of the arcs right`);
		}
		return {
			labels: this.labels,
			moves: this.#moves.average(this.options.keepMoves, DROP_BELOW),
			arcs: this.#arcs.average(this.options.keepArcs, DROP_BELOW),
		};
	}

	/** Goes through a sentence; returns how many words got their gold head. */
	#learn(tree: Tree): number {
		const state = this.#state;
		describe(tree, this.#sentence);
		const heads = Int32Array.from(tree, ({ head }) => (head < 0 ? tree.length : head));
		state.begin(this.#sentence);
		let right = 0;
		while (!state.isDone) {
			const move = this.#move(heads);
			if (move === Move.Shift) {
				state.shift();
				continue;
			}
			const head = state.headBy(move);
			const word = state.stacked(0);
			const isRight = head === heads[word];
			if (isRight) right++;
			state.attach(head, this.#label(head, word, isRight ? tree[word].label : undefined) + 1);
		}
		return right;
	}

	/** Chooses the next move, having learned from the choice. */
	#move(heads: Int32Array): Move {
		const state = this.#state;
		this.#features.ofState(state, this.#sentence);
		const scores = this.#moveScores.fill(0);
		this.#moves.addScores(this.#features, scores);
		this.#moves.time++;
		const guess = bestMove(state, scores);
		const gold = this.#bestOfCheapest(heads, scores);
		if (costOf(guess, state, heads) <= costOf(gold, state, heads)) return guess;
		this.#moves.update(this.#features, gold, 1);
		this.#moves.update(this.#features, guess, -1);
		return this.#random.nextUint32() < this.options.exploration * 0x100000000 ? guess : gold;
	}

	/** The move with the highest score among those that lose the fewest gold arcs. */
	#bestOfCheapest(heads: Int32Array, scores: Float64Array): Move {
		let best = Move.Shift;
		let least = Infinity;
		for (const move of MOVES) {
			if (!this.#state.allows(move)) continue;
			const cost = costOf(move, this.#state, heads);
			if (cost < least || (cost === least && scores[move] > scores[best])) {
				best = move;
				least = cost;
			}
		}
		return best;
	}

	/** Chooses the label of an arc, having learned from the choice where the gold one is known. */
	#label(head: number, word: number, gold: string | undefined): number {
		this.#features.ofArc(this.#state, this.#sentence, head, word);
		const scores = this.#labelScores.fill(0);
		this.#arcs.addScores(this.#features, scores);
		this.#arcs.time++;
		const guess = indexOfBest(scores);
		if (gold === undefined) return guess;
		const right = this.labels.indexOf(gold);
		if (guess !== right) {
			this.#arcs.update(this.#features, right, 1);
			this.#arcs.update(this.#features, guess, -1);
		}
		return right;
	}
}
