/**
 * Scores the English relations that ship: `npm run evaluate:relations-en`. With `-- --with-wordnet` it learns the classifier of
 * pairs of nominals anew, with WordNet's classes of nouns and verbs (`<data>/lm/wordnet`), scores it, and writes nothing: no
 * model that ships learns from WordNet.
 */
import { decodeModel, encodeModel } from '../../src/core/model/binaryFormat';
import { ModelStore } from '../../src/core/model/modelStore';
import { Nlp } from '../../src/core/nlp';
import { ENGLISH_RELATIONS_KIND } from '../../src/core/tasks/relations/english/learnedRelations';
import { packWordKnowledge, WordKnowledge } from '../../src/core/tasks/relations/wordKnowledge';
import type { CardScore } from '../support/card';
import { readArguments } from '../support/arguments';
import { shippedModels } from '../support/shippedModels';
import { englishKnowledge } from './englishKnowledge';
import { learnNominals } from './learnNominals';
import { measureNominals, measureRelations } from './measure';
import { readSemEval } from './semEval';

async function main(): Promise<void> {
	const { flags } = readArguments(process.argv.slice(2), { flags: ['with-wordnet'] });
	const nlp = new Nlp(shippedModels);
	const scores = flags.has('with-wordnet') ? await scoreWithWordNet(nlp) : await scoreShipped(nlp);
	for (const { set, measure, score } of scores) process.stdout.write(`${set}: ${measure} ${score.toFixed(2)}\n`);
}

async function scoreShipped(nlp: Nlp): Promise<CardScore[]> {
	return measureRelations(nlp, await new ModelStore(shippedModels).load('en-relations'), 'test');
}

async function scoreWithWordNet(nlp: Nlp): Promise<CardScore[]> {
	const entries = englishKnowledge(true);
	const { metadata, tensors } = await learnNominals(nlp, WordKnowledge.of(entries), readSemEval('train'));
	const content = {
		name: 'en-relations-wordnet',
		kind: ENGLISH_RELATIONS_KIND,
		metadata,
		tensors: { ...packWordKnowledge(entries), ...tensors },
	};
	return measureNominals(nlp, decodeModel(encodeModel(content), content.name), 'test');
}

void main();
