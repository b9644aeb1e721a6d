/**
 * Trains every model from nothing, word clusters included, into `models/`, and prints what came out: `npm run train
 * [-- STEP …] [--out FOLDER]`. A step is the name of a model, `clusters-en` or `clusters-zh`.
 */
import { readArguments } from './support/arguments';
import { MODELS_FOLDER } from './support/modelWriter';
import { chosenSteps, isModelStep, runStep } from './steps';
import type { StepReport } from './stepReport';
import { reportOf, reportTable } from './stepReport';

function main(): void {
	const { names, values } = readArguments(process.argv.slice(2), { values: ['out'] });
	const folder = values.get('out') ?? MODELS_FOLDER;
	const reports: StepReport[] = [];
	for (const step of chosenSteps(names)) {
		const seconds = runStep(step, folder);
		reports.push(reportOf(step.name, isModelStep(step) ? folder : undefined, seconds));
		console.log(`${step.name}: ${(seconds / 60).toFixed(1)} minutes`);
	}
	console.log(`\n${reportTable(reports)}`);
}

main();
