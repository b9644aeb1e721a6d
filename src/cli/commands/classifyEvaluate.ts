import { evaluateClassifier } from '../../core/tasks/classification/evaluation/evaluateClassifier';
import { confusionPicture } from '../../core/tasks/classification/evaluation/confusionPicture';
import type { Example } from '../../core/tasks/classification/examples/example';
import { testExamples } from '../../core/tasks/classification/examples/testExamples';
import { examplesOf } from '../classification/exampleFiles';
import type { EvaluateLine } from '../classification/learningCommandLine';
import { openClassifier } from '../classification/openClassifier';
import { PICTURE_AXES } from '../classification/pictureAxes';
import { reportText } from '../classification/reportText';
import { openNlp } from '../openNlp';
import { checkOutput, writeOutput } from '../outputFile';
import type { GroupContext } from './groupContext';

/** `classify evaluate`: tells how well a classifier does on examples. */
export async function classifyEvaluate(line: EvaluateLine, context: GroupContext): Promise<void> {
	const { models, output, progress } = context;
	if (line.picture !== undefined) await checkOutput(line.picture, line.paths);
	const nlp = openNlp(models);
	const classifier = await openClassifier(line.classifier);
	const known = typeof classifier === 'string' ? await nlp.classifiers.labels(classifier) : classifier.head.labels;
	const given: Example[] = [];
	for await (const example of examplesOf(line, context)) given.push(example);
	const examples = testExamples(given);
	const report = await evaluateClassifier(
		examples,
		known.map(({ label }) => label),
		async text => (await nlp.judge.judge(classifier, text)).classification,
		(judged, of) => progress.show(() => `judging ${judged} of ${of}`),
	);
	progress.clear();
	if (line.picture !== undefined) await writeOutput(line.picture, confusionPicture(report, PICTURE_AXES));
	await output.write(reportText(report, line.format));
}
