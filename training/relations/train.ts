/** Trains the English relations: `npm run train:relations-en [-- --out FOLDER]`. */
import { decodeModel, encodeModel } from '../../src/core/model/binaryFormat';
import type { ModelContent } from '../../src/core/model/modelFile';
import { Nlp } from '../../src/core/nlp';
import { ENGLISH_RELATIONS_KIND, NAMES_PREFIX } from '../../src/core/tasks/relations/english/learnedRelations';
import { packWordKnowledge, WordKnowledge } from '../../src/core/tasks/relations/wordKnowledge';
import { saveModel } from '../support/modelWriter';
import { shippedModels } from '../support/shippedModels';
import { readTrainingOptions } from '../support/trainingOptions';
import { englishRelationsCard, SEED } from './card';
import { englishKnowledge } from './englishKnowledge';
import { learnNominals } from './learnNominals';
import { learnPairs } from './learnPairs';
import { measureRelations } from './measure';
import { nameExamples } from './nameExamples';
import { readFewRel, readRedocred, readWiki80 } from './nameSentences';
import { packPairs } from './packPairs';
import { readSemEval } from './semEval';

/** Chosen on a part of Re-DocRED dev; `keep` bounds the file. */
const NAMES = { cost: 0.3, epochs: 15, minCount: 2, keep: 36_000, seed: SEED };

/** Of FewRel's sentences of relations that are none of the core's, one in so many is taken. */
const OTHERS = 6;

const log = (line: string): void => void process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
	const { folder } = readTrainingOptions(process.argv.slice(2), ['en-relations']);
	const nlp = new Nlp(shippedModels);
	const entries = englishKnowledge();
	const knowledge = WordKnowledge.of(entries);
	const names = await learnNames(nlp, knowledge);
	const nominals = await learnNominals(nlp, knowledge, readSemEval('train'));
	const content: ModelContent = {
		name: 'en-relations',
		kind: ENGLISH_RELATIONS_KIND,
		metadata: { ...names.metadata, ...nominals.metadata },
		tensors: { ...packWordKnowledge(entries), ...names.tensors, ...nominals.tensors },
	};
	const file = decodeModel(encodeModel(content), content.name);
	const scores = await measureRelations(nlp, file, 'test');
	for (const { set, measure, score } of scores) log(`${set}: ${measure} ${score.toFixed(2)}`);
	log(`${saveModel(content, englishRelationsCard(scores), folder).length} bytes`);
}

async function learnNames(nlp: Nlp, knowledge: WordKnowledge): Promise<Pick<ModelContent, 'metadata' | 'tensors'>> {
	const few = readFewRel().filter(({ relations }, place) => relations[0].label !== undefined || place % OTHERS === 0);
	const sentences = [...readRedocred('dev'), ...readWiki80('train'), ...readWiki80('dev'), ...few];
	const examples = await nameExamples(nlp, knowledge, sentences);
	const labels = [...new Set(examples.map(({ label }) => label))].sort();
	log(`${examples.length} pairs of names, ${labels.length} labels`);
	const numbered = examples.map(({ keys, label, weight }) => ({ keys, weight, label: labels.indexOf(label) }));
	return packPairs(NAMES_PREFIX, labels, await learnPairs(numbered, { ...NAMES, labelCount: labels.length }));
}

void main();
