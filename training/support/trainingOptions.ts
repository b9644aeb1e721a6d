import { readArguments } from './arguments';
import { MODELS_FOLDER } from './modelWriter';

/** What a training script is told on its command line. */
export interface TrainingOptions<Name extends string> {
	/** Which of the script's models to train. */
	readonly name: Name;
	/** Whether to leave the PFR People's Daily corpus out. */
	readonly withoutPfr: boolean;
	/** Where the model, its card and its line of the manifest go; models that it builds on are read from there, too. */
	readonly folder: string;
}

/**
 * Reads `[NAME] [--without pfr] [--out FOLDER]`; the folder is `models/` by default.
 * @param names the models that the script can train; where there is only one, it need not be named
 * @param withPfr the ones among them that learn from the PFR corpus
 * @throws Error on anything else
 */
export function readTrainingOptions<Name extends string>(
	args: readonly string[],
	names: readonly Name[],
	withPfr: readonly Name[] = [],
): TrainingOptions<Name> {
	const given = readArguments(args, { values: ['without', 'out'] });
	const name = names.find(candidate => candidate === given.names[0]);
	const only = names.length === 1 && given.names.length === 0 ? names[0] : undefined;
	const chosen = given.names.length === 1 ? name : only;
	if (chosen === undefined) {
		throw new Error(`Say which model: ${names.join(' or ')}.`);
	}
	const without = given.values.get('without');
	if (without !== undefined && (without !== 'pfr' || !withPfr.includes(chosen))) {
		throw new Error(`${chosen} cannot be trained without ${without}.`);
	}
	return { name: chosen, withoutPfr: without === 'pfr', folder: given.values.get('out') ?? MODELS_FOLDER };
}
