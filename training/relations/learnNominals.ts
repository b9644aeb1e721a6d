import type { ModelContent } from '../../src/core/model/modelFile';
import type { Nlp } from '../../src/core/nlp';
import { NOMINALS_PREFIX } from '../../src/core/tasks/relations/english/learnedRelations';
import type { WordKnowledge } from '../../src/core/tasks/relations/wordKnowledge';
import { SEED } from './card';
import { learnPairs } from './learnPairs';
import { nominalExamples } from './nominalExamples';
import { packPairs } from './packPairs';
import type { NominalPair } from './semEval';

/** Chosen on a fifth of the train part; `keep` bounds the file. */
const NOMINALS = { cost: 0.5, epochs: 20, minCount: 1, keep: 40_000, seed: SEED };

/** Learns the classifier of pairs of nominals. */
export async function learnNominals(
	nlp: Nlp,
	knowledge: WordKnowledge,
	pairs: readonly NominalPair[],
): Promise<Pick<ModelContent, 'metadata' | 'tensors'>> {
	const examples = await nominalExamples(nlp, knowledge, pairs);
	const labels = [...new Set(examples.map(({ label }) => label))].sort();
	const numbered = examples.map(({ keys, label }) => ({ keys, label: labels.indexOf(label) }));
	return packPairs(NOMINALS_PREFIX, labels, await learnPairs(numbered, { ...NOMINALS, labelCount: labels.length }));
}
