import { StormDesk } from './stormDesk';
import type { StormStep } from './stormDesk';
import type { StormLevel, StormResult } from './stormLevel';

/** What the document says before the first edit. */
const BEGINNING = 'Ann Smith met 王芳 in Beijing. 他们在北京大学工作了三年。\n\nThe cat sits on the mat.\n';

/** So many of the last edits are told when one of them was not followed. */
const TOLD_STEPS = 3;

/**
 * Makes random edits and compares as it goes.
 * @param onProgress is told now and then how many edits were made.
 * @throws Error that says after which edit of which seed the level was wrong, with what was compared as its cause.
 */
export async function runStorm(
	level: StormLevel,
	edits: number,
	seed: number,
	onProgress: (edits: number) => void = () => undefined,
): Promise<StormResult> {
	const desk = new StormDesk(BEGINNING, seed);
	const last: StormStep[] = [];
	const begin = performance.now();
	let [comparisons, longest, edit] = [0, 0, 0];
	try {
		await level.open(desk);
		for (edit = 1; edit <= edits; edit++) {
			const step = desk.step();
			last.push(step);
			if (last.length > TOLD_STEPS) last.shift();
			longest = Math.max(longest, desk.text.length);
			if (step.isReopened) await level.open(desk);
			else await level.follow(desk, step);
			if (edit % level.every !== 0 && edit < edits) continue;
			await level.compare(desk);
			comparisons++;
			onProgress(edit);
		}
	} catch (error) {
		const steps = last.map(step => JSON.stringify(step).slice(0, 400)).join('\n');
		const reason = error instanceof Error ? error.message : String(error);
		throw new Error(
			`${level.name}, seed ${seed}: wrong after edit ${edit}. The last edits:\n${steps}\n` +
				`The text: ${JSON.stringify(desk.text.slice(0, 2000))}\n${reason}`,
			{ cause: error },
		);
	} finally {
		level.dispose?.();
	}
	return { name: level.name, edits, comparisons, milliseconds: performance.now() - begin, longest };
}
