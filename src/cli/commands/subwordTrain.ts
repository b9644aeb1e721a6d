import { constants } from 'node:fs';
import { access, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ModelStore } from '../../core/model/modelStore';
import type { LearningProgress } from '../../core/subword/learners/learner';
import { inputFiles } from '../subword/inputFiles';
import { fileOf, learnerOf } from '../subword/training';
import type { TrainLine } from '../subword/subwordCommandLine';
import { portionsOf } from '../subword/textParts';
import { reasonOf } from '../textInput';
import { UsageError } from '../usageError';
import type { SubwordContext } from './subwordContext';

const STAGES: Readonly<Record<LearningProgress['stage'], string>> = {
	counting: 'counting words',
	seeding: 'finding first pieces',
	merging: 'merging pairs',
	estimating: 'estimating probabilities',
	pruning: 'leaving out pieces',
};

/** `subword train`: learns a vocabulary and writes it to a file. */
export async function subwordTrain(line: TrainLine, { models, progress, warn }: SubwordContext): Promise<void> {
	const learner = await learnerOf(line, new ModelStore(models));
	await checkFolder(line.output);
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
	await writeBytes(line.output, fileOf(learned));
}

/** @throws UsageError where a file could not be written in the end, before anything is learned for it. */
async function checkFolder(file: string): Promise<void> {
	const folder = path.dirname(file);
	try {
		await access(folder, constants.W_OK);
	} catch (error) {
		throw new UsageError(`cannot write ${file}: the folder ${folder}: ${reasonOf(error)}`, { cause: error });
	}
}

async function writeBytes(file: string, bytes: Uint8Array): Promise<void> {
	try {
		await writeFile(file, bytes);
	} catch (error) {
		throw new UsageError(`cannot write ${file}: ${reasonOf(error)}`, { cause: error });
	}
}
