import { pause, waitUntil } from '../../support/process/waitUntil';
import type { CodeWindow } from '../../ui/support/codeWindow';
import { documentOfBytes } from '../benchText';
import type { MeasuredDocument } from './measuredDocument';
import { FIRST_LINE, REPLACED, TYPED } from './measuredDocument';
import { timed } from './pageWatch';
import type { Delays, Patience } from './pageWatch';
import type { HostProbe } from './probe/hostProbe';

/** Milliseconds between two keys of steady typing. */
export const PACE = 150;

/** Waiting ends after so many milliseconds; what has not come by then counts as endless. */
const LIMIT = 3000;
const WAIT: Patience = { least: 200, most: LIMIT, until: 'marked' };

/** The names of all that is on besides parts of speech; what they take is asked for by the probe. */
const SWITCHES = ['nlpLens.highlightEntities', 'nlpLens.highlightSurprisal', 'nlpLens.words.highlightDoubtfulCuts'];

/** A window with the measured document open. */
export interface Measured {
	readonly window: CodeWindow;
	readonly probe: HostProbe;
	readonly document: MeasuredDocument;
	/** Whether marks are waited for; else the text alone. */
	readonly isMarked: boolean;
}

function patienceOf({ isMarked }: Measured): Patience {
	return { ...WAIT, until: isMarked ? 'marked' : 'shown' };
}

/** Makes the first line what it was, with the cursor at its end. */
export async function resetFirstLine({ window, document }: Measured): Promise<void> {
	await window.goTo(1, 1000);
	await window.page.keyboard.press('Shift+Home');
	await window.page.keyboard.press('Shift+Home');
	await window.page.keyboard.insertText(FIRST_LINE[document.language]);
	await pause(1500);
}

/** Types a text behind the short first line at a steady pace. @returns the delays of its letters, not of blanks, which get no mark. */
export async function type({ window, document }: Measured, text: string, pace = PACE): Promise<Delays[]> {
	const { page } = window;
	const delays: Delays[] = [];
	let tail = FIRST_LINE[document.language];
	for (const letter of text) {
		tail = `${tail}${letter}`.slice(-12);
		if (letter === ' ') {
			await page.keyboard.insertText(letter);
			await pause(pace);
		} else {
			const wait: Patience = { least: pace, most: pace, until: 'marked' };
			delays.push(await timed(page, { kind: 'typed', tail }, () => page.keyboard.insertText(letter), wait));
		}
	}
	return delays;
}

/** Types as one who thinks between words: long enough for answers about the whole text to be made anew. */
export async function typeSlowly(measured: Measured): Promise<Delays[]> {
	return type(measured, TYPED[measured.document.language].replaceAll(' ', '').slice(0, 12), 1000);
}

/** Goes through the text by pages, to its end if that is nearer. */
export async function turnPages(measured: Measured, count = 12): Promise<Delays[]> {
	const { page } = measured.window;
	const delays: Delays[] = [];
	for (let i = 0; i < count; i++) {
		const turned = await timed(page, { kind: 'place' }, () => page.keyboard.press('PageDown'), patienceOf(measured));
		if (turned.shown === undefined) break;
		delays.push(turned);
	}
	return delays;
}

/** Jumps through the text: to its end and beginning, and to places of the scroll bar; those that lead nowhere else do not count. */
export async function jump(measured: Measured): Promise<Delays[]> {
	const { page } = measured.window;
	const patience = patienceOf(measured);
	const delays: Delays[] = [];
	const box = await page
		.locator('.editor-group-container.active .monaco-editor .editor-scrollable > .scrollbar.vertical')
		.first()
		.boundingBox();
	if (box === null) throw new Error('There is no scroll bar.');
	const [x, top, bottom] = [box.x + box.width / 2, box.y + 40, box.y + box.height - 40];
	for (const key of ['Control+Home', 'Control+End']) {
		delays.push(await timed(page, { kind: 'place' }, () => page.keyboard.press(key), patience));
	}
	for (const part of [0.7, 0.3, 0.9, 0.5, 0.15, 0.62, 0.37, 0.81]) {
		const y = top + (bottom - top) * part;
		delays.push(await timed(page, { kind: 'place' }, () => page.mouse.click(x, y), patience));
	}
	await page.keyboard.press('Control+Home');
	return delays.filter(({ shown }) => shown !== undefined);
}

/** Pastes 100 kB below the first line and takes that back. */
export async function pasteAndUndo({ window, document }: Measured): Promise<{ pasted: Delays; undone: Delays }> {
	const { page } = window;
	await page.evaluate(text => navigator.clipboard.writeText(text), documentOfBytes(document.language, 100_000));
	await window.goTo(2, 1);
	await pause(500);
	const pasted = await timed(page, { kind: 'place' }, () => page.keyboard.press('Control+V'), WAIT);
	await pause(2000);
	const undone = await timed(page, { kind: 'place' }, () => page.keyboard.press('Control+Z'), WAIT);
	await pause(1000);
	return { pasted, undone };
}

/** Types with a hundred cursors, at the ends of the first lines. */
export async function typeWithCursors(measured: Measured): Promise<Delays[]> {
	const { window, probe, document } = measured;
	await resetFirstLine(measured);
	await probe.cursors(100);
	await pause(500);
	const delays = await type(measured, TYPED[document.language].replaceAll(' ', '').slice(0, 16));
	await window.page.keyboard.press('Escape');
	await window.goTo(1, 1);
	return delays;
}

/** Replaces a word everywhere. */
export async function replaceAll({ window, document }: Measured): Promise<Delays> {
	const { page } = window;
	const { old, word } = REPLACED[document.language];
	await page.keyboard.press('Control+H');
	const inputs = page.locator('.editor-group-container.active .find-widget textarea');
	await inputs.nth(0).fill(old);
	await inputs.nth(1).fill(word);
	await pause(1500);
	const replaced = await timed(
		page,
		{ kind: 'replaced', old, word },
		() => page.keyboard.press('Control+Alt+Enter'),
		WAIT,
	);
	await page.keyboard.press('Escape');
	return replaced;
}

/** Time from the click on the command to the first mark in the page, start of the worker and load of the models included. */
export async function firstMarks({ window }: Measured): Promise<number> {
	await window.page.evaluate(() => {
		addEventListener('click', () => ((globalThis as { nlpLensClick?: number }).nlpLensClick = performance.now()), true);
	});
	await window.runCommand('NLP Lens: Highlight Parts of Speech');
	return waitUntil(
		'the first marks',
		60_000,
		() =>
			window.page.evaluate(() => {
				const click = (globalThis as { nlpLensClick?: number }).nlpLensClick;
				const isMarked = document.querySelector('.view-line span[class*="ced-"]') !== null;
				return isMarked && click !== undefined ? performance.now() - click : undefined;
			}),
		5,
	);
}

/** Turns on all else that marks text, and waits until the answers about the whole text have come. */
export async function highlightAll({ probe }: Measured): Promise<Readonly<Record<string, number>>> {
	for (const command of SWITCHES) await probe.run(command);
	await probe.run('nlpLens.highlightKeywords');
	await probe.run('nlpLens.highlightEvidence', 'topic');
	await probe.run('nlpLens.highlightLongSentences');
	await probe.run('nlpLens.highlightFillers');
	await pause(1000);
	return probe.marks();
}
