import { TokenRange } from '../../src/core/doc/tokenRange';
import { decodeModel, encodeModel } from '../../src/core/model/binaryFormat';
import type { ModelContent } from '../../src/core/model/modelFile';
import {
	ChineseNameGate,
	GATE_CELLS,
	gateCells,
	MOST_GATE_CELLS,
	packGate,
} from '../../src/core/tasks/ner/chineseNameGate';
import type { GateWeights } from '../../src/core/tasks/ner/chineseNameGate';
import { ChineseNameRecognizer } from '../../src/core/tasks/ner/chineseNameRecognizer';
import { readChineseNameKnowledge } from '../../src/core/tasks/ner/chineseNameScores';
import type { ChineseNameKnowledge } from '../../src/core/tasks/ner/chineseNameScores';
import { ChineseUnits } from '../../src/core/tasks/ner/chineseUnits';
import { UnitStretches } from '../../src/core/tasks/ner/unitStretches';

/** Weights are whole numbers of such parts of a log odds. */
const STEPS = 16;
const EPOCHS = 3;
const RATE = 0.1;
/** Gradients below this are not followed. */
const SMALLEST_GRADIENT = 0.01;
/** A unit whose log odds of being in a name are higher than the first opens a part; one beside it, higher than the second, is in it, too. */
const OPEN = -3.5;
const NEAR = -5;

/** A text, and which of its units are in names. */
interface MarkedText {
	readonly text: string;
	readonly inName: Uint8Array;
}

/**
 * Learns the gate of a model, which opens where the model finds names in texts: logistic regression with AdaGrad, the weights
 * averaged after each epoch but the first. Returns the model with the gate.
 */
export function withGate(content: ModelContent, texts: readonly string[], log: (line: string) => void): ModelContent {
	const file = decodeModel(encodeModel(content), content.name);
	const recognizer = ChineseNameRecognizer.from(file);
	const learning = new GateLearning(readChineseNameKnowledge(file));
	const marked = texts.map(text => ({ text, inName: unitsInNames(recognizer, text) }));
	for (let epoch = 0; epoch < EPOCHS; epoch++) {
		learning.epoch(marked);
	}
	const gate = learning.result();
	log(`the gate is open at ${(100 * learning.openShare(gate, marked)).toFixed(1)} % of the units`);
	const packed = packGate(gate);
	return {
		...content,
		metadata: { ...content.metadata, ...packed.metadata },
		tensors: { ...content.tensors, ...packed.tensors },
	};
}

class GateLearning {
	readonly #knowledge: ChineseNameKnowledge;
	readonly #units = new ChineseUnits();
	/** The weights, the last one being the bias. */
	readonly #weights = new Float32Array(GATE_CELLS + 1);
	readonly #squares = new Float32Array(GATE_CELLS + 1).fill(1e-3);
	readonly #sums = new Float64Array(GATE_CELLS + 1);
	readonly #cells = new Int32Array(MOST_GATE_CELLS + 1);
	#epochs = 0;

	constructor(knowledge: ChineseNameKnowledge) {
		this.#knowledge = knowledge;
	}

	/** Goes once through all texts. */
	epoch(texts: readonly MarkedText[]): void {
		for (const { text, inName } of texts) {
			this.#read(text);
			for (let i = 0; i < this.#units.length; i++) {
				const count = gateCells(this.#units, this.#knowledge.lattice, i, this.#cells);
				this.#cells[count] = GATE_CELLS;
				this.#step(count + 1, inName[i]);
			}
		}
		if (this.#epochs++ > 0) {
			this.#weights.forEach((weight, cell) => (this.#sums[cell] += weight));
		}
	}

	result(): GateWeights {
		const steps = this.#sums.map(sum => Math.round((sum / (this.#epochs - 1)) * STEPS));
		const cells = Int8Array.from(steps.subarray(0, GATE_CELLS), step => Math.max(-127, Math.min(127, step)));
		return { cells, bias: steps[GATE_CELLS], open: OPEN * STEPS, near: NEAR * STEPS };
	}

	/** How much of texts a gate lets through. */
	openShare(weights: GateWeights, texts: readonly MarkedText[]): number {
		const gate = new ChineseNameGate(weights);
		const parts = new UnitStretches();
		let all = 0;
		let open = 0;
		for (const { text } of texts) {
			this.#read(text);
			all += this.#units.length;
			gate.findParts(this.#units, this.#knowledge.lattice, parts);
			for (let part = 0; part < parts.count; part++) {
				open += parts.endOf(part) - parts.startOf(part);
			}
		}
		return open / all;
	}

	#read(text: string): void {
		const { characters, lattice } = this.#knowledge;
		this.#units.read(text, 0, text.length);
		characters.read(this.#units);
		lattice.read(this.#units, characters);
	}

	#step(count: number, isName: number): void {
		const weights = this.#weights;
		let score = 0;
		for (let k = 0; k < count; k++) {
			score += weights[this.#cells[k]];
		}
		const gradient = 1 / (1 + Math.exp(-score)) - isName;
		if (Math.abs(gradient) < SMALLEST_GRADIENT) {
			return;
		}
		for (let k = 0; k < count; k++) {
			const cell = this.#cells[k];
			this.#squares[cell] += gradient * gradient;
			weights[cell] -= (RATE * gradient) / Math.sqrt(this.#squares[cell]);
		}
	}
}

const UNITS = new ChineseUnits();
const NO_TOKENS = { starts: new Int32Array(0), ends: new Int32Array(0) };

/** Which units of a text, cut at the longest sentence, are in names. */
function unitsInNames(recognizer: ChineseNameRecognizer, text: string): Uint8Array {
	const units = UNITS;
	const end = units.read(text, 0, text.length);
	const inName = new Uint8Array(units.length);
	let i = 0;
	for (const name of recognizer.recognize(new TokenRange(text, NO_TOKENS, 0, 0, { start: 0, end }))) {
		for (; i < units.length && units.starts[i] < name.end; i++) {
			inName[i] = units.starts[i] >= name.start ? 1 : 0;
		}
	}
	return inName;
}
