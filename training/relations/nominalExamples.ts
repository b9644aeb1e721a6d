import type { Nlp } from '../../src/core/nlp';
import { tokensOf } from '../../src/core/tasks/relations/argumentTokens';
import { pairFeatures } from '../../src/core/tasks/relations/english/pairFeatures';
import { pairWords } from '../../src/core/tasks/relations/english/pairWords';
import type { WordKnowledge } from '../../src/core/tasks/relations/wordKnowledge';
import { analyzeSentence } from './analyzeSentence';
import type { NominalPair } from './semEval';

/** A pair of nominals with the keys of its features. */
export interface NominalExample {
	readonly keys: readonly number[];
	readonly label: string;
}

/** The features of pairs of nominals, in their order. */
export async function nominalExamples(
	nlp: Nlp,
	knowledge: WordKnowledge,
	pairs: readonly NominalPair[],
): Promise<NominalExample[]> {
	const examples: NominalExample[] = [];
	for (const { text, nominals, label } of pairs) {
		const sentence = await analyzeSentence(nlp, text);
		const [left, right] = nominals.map(nominal => tokensOf(sentence.tokens, nominal));
		if (left === undefined || right === undefined) throw new Error(`A nominal of "${text}" has no tokens.`);
		examples.push({ keys: pairFeatures(pairWords(sentence, knowledge), knowledge, { left, right }), label });
	}
	return examples;
}
