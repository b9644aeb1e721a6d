import { packFeatureWeights } from '../../src/core/linear/featureWeights';
import type { WeightRow } from '../../src/core/linear/featureWeights';
import type { ModelContent } from '../../src/core/model/modelFile';
import { PARSER_MODEL_KIND } from '../../src/core/tasks/parsing/dependencyParser';
import { MOVES } from '../../src/core/tasks/parsing/parserState';
import type { LearnedParser } from './learnParser';

/** The largest weight after scaling: sums of 64 of them stay below 512. */
const LARGEST = 7;

/** The model of a parser, ready to be saved. */
export function packParser(name: string, { labels, moves, arcs }: LearnedParser): ModelContent {
	const packedMoves = packFeatureWeights('moves', scaled(moves), MOVES.length);
	const packedArcs = packFeatureWeights('arcs', scaled(arcs), labels.length);
	return {
		name,
		kind: PARSER_MODEL_KIND,
		metadata: { labels, ...packedMoves.metadata, ...packedArcs.metadata },
		tensors: { ...packedMoves.tensors, ...packedArcs.tensors },
	};
}

/** Only the order of sums counts, so all weights may be made smaller together. */
function scaled(rows: readonly WeightRow[]): WeightRow[] {
	const largest = rows.reduce((most, { weights }) => weights.reduce((a, b) => Math.max(a, Math.abs(b)), most), 0);
	const factor = largest > LARGEST ? LARGEST / largest : 1;
	return rows.map(row => ({ ...row, weights: row.weights.map(weight => weight * factor) }));
}
