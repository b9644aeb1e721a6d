import { FeatureWeights } from '../../linear/featureWeights';
import { LANE_UNIT } from '../../linear/lanes';
import type { ModelFile } from '../../model/modelFile';
import { LABEL_FEATURES, MOVE_FEATURES } from './featureNames';
import { ParserFeatures } from './parserFeatures';
import type { ParserSentence } from './parserSentence';
import { Move, MOVES, ParserState } from './parserState';
import type { ParserDecision, ParserFeature, ParserTrace } from './parserTrace';

/** The kind of a parser's model file. */
export const PARSER_MODEL_KIND = 'arc-hybrid-parser/1';

/** So much of a stack is told by a trace. */
const TRACED_DEPTH = 8;

/**
 * A greedy transition-based dependency parser: linear scores choose each move and each arc's label. Linear in the number
 * of words. Every sentence gets one root and a projective tree.
 */
export class DependencyParser {
	readonly #moves: FeatureWeights;
	readonly #arcs: FeatureWeights;
	readonly #state = new ParserState();
	readonly #features = new ParserFeatures();
	readonly #moveScores = new Int32Array(MOVES.length);
	readonly #labelScores: Int32Array;

	private constructor(
		/** The relations; label n of a state is number n - 1. */
		readonly labels: readonly string[],
		moves: FeatureWeights,
		arcs: FeatureWeights,
	) {
		this.#moves = moves;
		this.#arcs = arcs;
		this.#labelScores = new Int32Array(labels.length);
	}

	/**
	 * Parses a sentence.
	 * @param heads gets the number of each word's head in the sentence; the sentence's length for the root
	 * @param labels gets the number of each word's relation among {@link DependencyParser.labels}
	 */
	parse(sentence: ParserSentence, heads: Int32Array, labels: Uint8Array): void {
		const state = this.#state;
		state.begin(sentence);
		while (!state.isDone) {
			this.#features.ofState(state, sentence);
			const move = this.#chooseMove();
			if (move === Move.Shift) {
				state.shift();
			} else {
				const head = state.headBy(move);
				this.#features.ofArc(state, sentence, head, state.stacked(0));
				state.attach(head, this.#chooseLabel() + 1);
			}
		}
		for (let word = 0; word < sentence.length; word++) {
			heads[word] = state.heads[word];
			labels[word] = state.labels[word] - 1;
		}
	}

	/** How a sentence is parsed, with what decided over the head of one of its words. */
	trace(sentence: ParserSentence, word: number): ParserTrace {
		const state = this.#state;
		const decisions: ParserDecision[] = [];
		let asked = 0;
		let [moveFeatures, labelFeatures]: ParserFeature[][] = [[], []];
		state.begin(sentence);
		while (!state.isDone) {
			const isAsked = state.stacked(0) === word;
			this.#features.ofState(state, sentence);
			const move = this.#chooseMove();
			const { depth } = state;
			const stack = [...state.stack.subarray(Math.max(0, depth - TRACED_DEPTH), depth)];
			const scores = MOVES.map(each => (state.allows(each) ? this.#moveScores[each] / LANE_UNIT : undefined));
			const decision = { stack, depth, next: state.next, move, scores };
			if (move === Move.Shift) {
				state.shift();
				decisions.push(decision);
				continue;
			}
			if (isAsked) [asked, moveFeatures] = [decisions.length, this.#named(MOVE_FEATURES, this.#moves, MOVES.length)];
			const [head, top] = [state.headBy(move), state.stacked(0)];
			this.#features.ofArc(state, sentence, head, top);
			const label = this.#chooseLabel();
			if (isAsked) labelFeatures = this.#named(LABEL_FEATURES, this.#arcs, this.labels.length);
			decisions.push({ ...decision, arc: { head, word: top, label, scores: this.#labelPoints() } });
			state.attach(head, label + 1);
		}
		return { labels: this.labels, decisions, asked, moveFeatures, labelFeatures };
	}

	#labelPoints(): number[] {
		return Array.from(this.#labelScores, score => score / LANE_UNIT);
	}

	/** The features written last, each with what it adds. */
	#named(names: readonly string[], weights: FeatureWeights, choices: number): ParserFeature[] {
		return names.map((name, index) => {
			const values = new Int32Array(choices);
			weights.addScores(values, Int32Array.of(this.#features.keys[index]), 1);
			return { name, values };
		});
	}

	#chooseMove(): Move {
		const scores = this.#moveScores.fill(0);
		this.#moves.addScores(scores, this.#features.keys, this.#features.count);
		return bestMove(this.#state, scores);
	}

	#chooseLabel(): number {
		const scores = this.#labelScores.fill(0);
		this.#arcs.addScores(scores, this.#features.keys, this.#features.count);
		return indexOfBest(scores);
	}

	/**
	 * Reads a model that training packed.
	 * @throws NlpError `model-version` or `model-malformed`.
	 */
	static from(file: ModelFile): DependencyParser {
		file.expectKind(PARSER_MODEL_KIND);
		const labels = file.stringList('labels');
		if (labels.length === 0 || labels.length >= 255) throw file.malformed('it has no labels, or too many');
		return new DependencyParser(
			labels,
			FeatureWeights.from(file, 'moves', MOVES.length),
			FeatureWeights.from(file, 'arcs', labels.length),
		);
	}
}

/** The possible move with the highest score, the first of equal ones; one is possible while a state is not done. */
export function bestMove(state: ParserState, scores: ArrayLike<number>): Move {
	let best: Move | undefined;
	for (const move of MOVES) {
		if (state.allows(move) && (best === undefined || scores[move] > scores[best])) best = move;
	}
	return best ?? Move.Shift;
}

/** The number of the highest score, the first of equal ones. */
export function indexOfBest(scores: ArrayLike<number>): number {
	let best = 0;
	for (let index = 1; index < scores.length; index++) if (scores[index] > scores[best]) best = index;
	return best;
}
