import path from 'node:path';
import { confusionPicture } from '../../core/tasks/classification/evaluation/confusionPicture';
import { ExampleSet } from '../../core/tasks/classification/examples/exampleSet';
import { learnClassifier } from '../../core/tasks/classification/learning/learnClassifier';
import { examplesOf } from '../classification/exampleFiles';
import type { TrainLine } from '../classification/learningCommandLine';
import { PICTURE_AXES } from '../classification/pictureAxes';
import { reportText } from '../classification/reportText';
import { checkOutput, writeOutput } from '../outputFile';
import type { GroupContext } from './groupContext';

/** `classify train`: learns a classifier from examples, writes it to a file and tells how well it does. */
export async function classifyTrain(line: TrainLine, context: GroupContext): Promise<void> {
	const { output, progress } = context;
	await checkOutput(line.output, line.paths);
	if (line.picture !== undefined) await checkOutput(line.picture, [...line.paths, line.output]);
	const set = new ExampleSet();
	for await (const example of examplesOf(line, context)) set.add(example);
	const examples = set.clean();
	const title = line.title ?? path.basename(line.output).replace(/(?:\.classifier)?\.\w+$/u, '');
	const { bytes, report } = await learnClassifier(
		examples,
		{ title, method: line.method },
		{ onProgress: part => progress.show(() => `learning ${Math.floor(part * 100)} %`) },
	);
	progress.clear();
	await writeOutput(line.output, bytes);
	if (line.picture !== undefined) await writeOutput(line.picture, confusionPicture(report, PICTURE_AXES));
	await output.write(reportText(report, line.format));
}
