import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MODELS_FOLDER } from '../support/modelWriter';

/**
 * A score of a model's card, which the training code wrote.
 * @param set the beginning of the set's name, measure in full
 */
export function cardScore(model: string, set: string, measure: string): number | undefined {
	const file = join(MODELS_FOLDER, `${model}.md`);
	if (!existsSync(file)) {
		return undefined;
	}
	for (const line of readFileSync(file, 'utf8').split('\n')) {
		const [, name, kind, score] = line.split('|').map(cell => cell.trim());
		if (name === set && kind === measure) {
			return Number(score);
		}
	}
	return undefined;
}
