import { ModelStore } from '../../core/model/modelStore';
import type { LearningProgress } from '../../core/subword/learners/learner';
import { checkOutput, writeOutput } from '../outputFile';
import { inputFiles } from '../inputFiles';
import { fileOf, learnerOf } from '../subword/training';
import type { TrainLine } from '../subword/subwordCommandLine';
import { portionsOf } from '../subword/textParts';
import type { GroupContext } from './groupContext';

const STAGES: Readonly<Record<LearningProgress['stage'], string>> = {
	counting: 'counting words',
	seeding: 'finding first pieces',
	merging: 'merging pairs',
	estimating: 'estimating probabilities',
	pruning: 'leaving out pieces',
};

/** `subword train`: learns a vocabulary and writes it to a file. */
export async function subwordTrain(line: TrainLine, { models, progress, warn }: GroupContext): Promise<void> {
	const learner = await learnerOf(line, new ModelStore(models));
	await checkOutput(line.output, line.paths);
	let length = 0;
	for await (const file of inputFiles({ ...line, warn })) {
		for await (const portion of portionsOf(file, warn)) {
			learner.add(portion);
			length += portion.length;
			progress.show(() => `reading ${file.name}: ${(length / 1e6).toFixed(1)} million characters in all`);
		}
	}
	const learned = await learner.learn({
		onProgress: ({ stage, fraction }) =>
			progress.show(() => STAGES[stage] + (fraction === undefined ? '' : ` ${Math.floor(fraction * 100)} %`)),
	});
	progress.clear();
	await writeOutput(line.output, fileOf(learned));
}
