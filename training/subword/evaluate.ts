import { evaluateByteLevel } from './evaluateByteLevel';
import { evaluateHuggingFace } from './evaluateHuggingFace';
import { evaluateLearnedSentencePiece } from './evaluateLearnedSentencePiece';
import { evaluateSentencePiece } from './evaluateSentencePiece';

/**
 * Compares every reference encoding on the shelf, family by family: `npm run evaluate:subword`. Prints how many of how many agree and
 * the first few that do not.
 */
async function main(): Promise<void> {
	const results = [
		...evaluateHuggingFace(),
		...evaluateSentencePiece(),
		...(await evaluateLearnedSentencePiece()),
		...(await evaluateByteLevel()),
	];
	console.table(results.map(({ family, measure, exact, cases }) => ({ family, measure, exact, of: cases })));
	const failed = results.filter(({ exact, cases }) => exact < cases);
	console.log(failed.length === 0 ? 'All agree.' : `${failed.length} of ${results.length} comparisons do not agree.`);
	process.exitCode = failed.length === 0 ? 0 : 1;
}

void main();
