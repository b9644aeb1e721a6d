import type { SubwordTrace } from '../../src/protocol/subword';

type BpeTrace = Extract<SubwordTrace, { algorithm: 'bpe' }>;

/** A state of a replay of merges: the symbols, and which of them the next merge takes. */
export interface MergeState {
	readonly symbols: readonly string[];
	/** Index of the left one of the two that are merged next, or -1. */
	readonly next: number;
	/** Index of the symbol that the last merge made, or -1. */
	readonly made: number;
}

/** The number of steps of a trace that can be replayed. */
function stepsOf(trace: SubwordTrace): number {
	switch (trace.algorithm) {
		case 'bpe':
			return trace.merges.length;
		case 'wordPiece':
			return trace.steps.length;
		case 'unigram':
			return 0;
	}
}

/** The number of steps of traces that are replayed one after the other. */
export function stepCount(traces: readonly SubwordTrace[]): number {
	return traces.reduce((sum, trace) => sum + stepsOf(trace), 0);
}

/** How many steps of each trace are done after so many of all. */
export function stepsDone(traces: readonly SubwordTrace[], step: number): readonly number[] {
	let left = step;
	return traces.map(trace => {
		const done = Math.min(left, stepsOf(trace));
		left -= done;
		return done;
	});
}

/** The symbols of a trace after so many merges. */
export function mergeState(trace: BpeTrace, done: number): MergeState {
	const symbols = [...trace.symbols];
	for (const { position, left, right } of trace.merges.slice(0, done)) symbols.splice(position, 2, left + right);
	return {
		symbols,
		next: trace.merges.at(done)?.position ?? -1,
		made: done === 0 ? -1 : trace.merges[done - 1].position,
	};
}
