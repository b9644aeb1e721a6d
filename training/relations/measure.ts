import type { RelationMention } from '../../src/core/doc/relationMention';
import type { ModelFile } from '../../src/core/model/modelFile';
import type { Nlp } from '../../src/core/nlp';
import { EnglishRelations } from '../../src/core/tasks/relations/english/englishRelations';
import { NOMINALS_PREFIX } from '../../src/core/tasks/relations/english/learnedRelations';
import { PairClassifier } from '../../src/core/tasks/relations/pairClassifier';
import { WordKnowledge } from '../../src/core/tasks/relations/wordKnowledge';
import type { CardScore } from '../support/card';
import { analyzeSentence } from './analyzeSentence';
import { withGoldNames } from './nameExamples';
import type { NameSentence } from './nameSentences';
import { readRedocred } from './nameSentences';
import { nominalExamples } from './nominalExamples';
import { readSemEval } from './semEval';
import { semEvalScore } from './semEvalScore';

/** What a model scores on SemEval-2010 task 8, and on the names of Re-DocRED. */
export async function measureRelations(nlp: Nlp, file: ModelFile, part: 'test'): Promise<CardScore[]> {
	return [
		...(await measureNominals(nlp, file, part)),
		...(await measureNames(nlp, EnglishRelations.from(file), readRedocred(part), `Re-DocRED ${part}, names given`)),
	];
}

/** What a model scores on SemEval-2010 task 8; it needs no classifier of names for this. */
export async function measureNominals(nlp: Nlp, file: ModelFile, part: 'test'): Promise<CardScore[]> {
	const pairs = await nominalExamples(nlp, WordKnowledge.from(file), readSemEval(part));
	const answers = nominalAnswers(
		file,
		pairs.map(({ keys }) => keys),
	);
	const gold = pairs.map(({ label }) => label);
	const right = gold.filter((label, i) => answers[i] === label).length;
	return [
		{ set: `SemEval-2010 task 8 ${part}`, measure: 'official macro-F1', score: semEvalScore(gold, answers) },
		{ set: `SemEval-2010 task 8 ${part}`, measure: 'accuracy', score: (100 * right) / gold.length },
	];
}

/** The most probable label of each pair of nominals. */
function nominalAnswers(file: ModelFile, pairs: readonly (readonly number[])[]): string[] {
	const classifier = PairClassifier.from(file, NOMINALS_PREFIX);
	return pairs.map(keys => {
		const probabilities = classifier.probabilities(keys);
		return classifier.labels[probabilities.indexOf(Math.max(...probabilities))];
	});
}

/**
 * Precision, recall and F1 of relations between given names. A relation that the document states anywhere is right; of those it
 * must find, only the ones that their sentence is known to state.
 */
async function measureNames(
	nlp: Nlp,
	recognizer: EnglishRelations,
	sentences: readonly NameSentence[],
	set: string,
): Promise<CardScore[]> {
	let found = 0;
	let right = 0;
	let stated = 0;
	let statedFound = 0;
	for (const gold of sentences) {
		const sentence = withGoldNames(await analyzeSentence(nlp, gold.text), gold);
		const answers = recognizer.recognize(sentence).filter(answer => isBetweenNames(answer, gold));
		const expected = gold.relations.filter(({ label }) => label !== undefined);
		found += answers.length;
		right += answers.filter(answer => expected.some(each => agrees(answer, each, gold))).length;
		const told = expected.filter(({ isStated }) => isStated);
		stated += told.length;
		statedFound += told.filter(each => answers.some(answer => agrees(answer, each, gold))).length;
	}
	return [
		{ set, measure: 'precision', score: (100 * right) / found },
		{ set, measure: 'recall of what a sentence is known to state', score: (100 * statedFound) / stated },
	];
}

function isBetweenNames({ subject, object }: RelationMention, { names }: NameSentence): boolean {
	return [subject, object].every(({ start, end }) => names.some(name => name.start === start && name.end === end));
}

/** Relations that hold both ways. */
const SYMMETRIC = new Set(['spouse', 'sibling', 'relative']);

function agrees(
	answer: RelationMention,
	{ subject, object, label }: NameSentence['relations'][number],
	{ names }: NameSentence,
): boolean {
	const is = (argument: RelationMention['subject'], name: number): boolean => argument.start === names[name].start;
	const [one, other] = answer.label === 'child' ? [answer.object, answer.subject] : [answer.subject, answer.object];
	const told = answer.label === 'child' ? 'parent' : answer.label;
	if (told !== label) return false;
	return (is(one, subject) && is(other, object)) || (SYMMETRIC.has(told) && is(one, object) && is(other, subject));
}
