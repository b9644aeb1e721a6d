import { UsageError } from '../usageError';
import type { CommandGroup, GroupContext } from './groupContext';
import type { VectorsAction } from './vectorsAction';
import { vectorsContexts } from './vectorsContexts';
import { vectorsConvert } from './vectorsConvert';
import { vectorsMap } from './vectorsMap';
import { vectorsSimilar } from './vectorsSimilar';
import { vectorsSpace } from './vectorsSpace';
import { vectorsTrain } from './vectorsTrain';
import { vectorsAnalogy, vectorsNeighbours, vectorsOdd } from './vectorsWords';

/** The actions by their names, in the order in which the help lists them. */
const ACTIONS: Readonly<Record<string, VectorsAction>> = {
	space: vectorsSpace,
	similar: vectorsSimilar,
	map: vectorsMap,
	train: vectorsTrain,
	neighbours: vectorsNeighbours,
	analogy: vectorsAnalogy,
	odd: vectorsOdd,
	convert: vectorsConvert,
	contexts: vectorsContexts,
};

const NO_FAILURES: ReadonlySet<string> = new Set();

/** `vectors`: texts and words as vectors. */
export const vectors: CommandGroup = {
	help: helpOf(ACTIONS),
	run: async (args, context) => {
		const [name, ...rest] = args;
		if (name === 'help' || name === '--help' || name === '-h') return 'help';
		return runAction(actionNamed(name), rest, context);
	},
};

async function runAction(
	action: VectorsAction,
	args: readonly string[],
	context: GroupContext,
): Promise<ReadonlySet<string>> {
	const failures = await action.run(args, context);
	if (failures !== 'help') return failures;
	await context.output.write(action.help);
	return NO_FAILURES;
}

function actionNamed(name: string | undefined): VectorsAction {
	if (name !== undefined && Object.hasOwn(ACTIONS, name)) return ACTIONS[name];
	const problem = name === undefined ? 'vectors lacks an action' : `unknown action "vectors ${name}"`;
	const names = Object.keys(ACTIONS).join(', ');
	throw new UsageError(`${problem}; actions are ${names} (see nlp-lens vectors --help)`);
}

function helpOf(actions: Readonly<Record<string, VectorsAction>>): string {
	const rows = Object.entries(actions).map(([name, { summary }]) => `  ${name.padEnd(12)} ${summary}\n`);
	return `Usage: nlp-lens vectors ACTION [OPTIONS] [FILE|FOLDER|-]...

Texts and words as vectors: what is near what, and why.

Actions
${rows.join('')}
"nlp-lens vectors ACTION --help" tells of an action's options.
`;
}
