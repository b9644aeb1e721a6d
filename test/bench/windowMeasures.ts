import type { Language } from '../../src/core/text/language';
import { pause, waitUntil } from '../support/process/waitUntil';
import { CodeSession } from '../ui/support/codeSession';
import type { CodeWindow } from '../ui/support/codeWindow';
import { documentOfBytes } from './benchText';
import { digits, percentile, table } from './table';

/** Words typed at the end of the first line, letter by letter. */
const typed: Readonly<Record<Language, string>> = {
	en: ' teachers read books while students write letters home and clever farmers plant trees near rivers',
	zh: '老师在学校里读书学生们给家里写信农民在河边种树孩子们在公园里唱歌大家都很高兴',
};

/** Milliseconds between two keys. */
const pace = 150;

/** What the watcher in the page keeps on the page's global object; times in milliseconds of the page's clock. */
interface Watched {
	nlpLensKey: number | undefined;
	/** Length of the first line when the key has arrived. */
	nlpLensLength: number;
	nlpLensDelays: number[];
	/** A key is about to be pressed. */
	nlpLensBegin: () => void;
}

/**
 * Watches the first line in the page itself: after a key, the time until it has the new letter and its last letter is
 * marked. A mark never grows by itself at its end, so the new letter is marked only by an update of the marks.
 */
async function watchFirstLine(window: CodeWindow): Promise<void> {
	await window.page.evaluate(() => {
		const state = globalThis as unknown as Watched;
		const view = document.querySelector<HTMLElement>('.editor-group-container.active .monaco-editor .view-lines');
		if (view === null) throw new Error('No editor.');
		const firstLine = () => {
			const top = (line: HTMLElement) => Number.parseFloat(line.style.top);
			const lines = [...view.querySelectorAll<HTMLElement>('.view-line')].sort((a, b) => top(a) - top(b));
			return [...(lines.at(0)?.querySelectorAll<HTMLElement>('span > span') ?? [])];
		};
		const lengthOf = (spans: readonly HTMLElement[]) => spans.reduce((sum, span) => sum + span.innerText.length, 0);
		state.nlpLensKey = undefined;
		state.nlpLensDelays = [];
		new MutationObserver(() => {
			if (state.nlpLensKey === undefined) return;
			const spans = firstLine();
			if (lengthOf(spans) !== state.nlpLensLength || spans.at(-1)?.className.includes('ced-') !== true) return;
			state.nlpLensDelays.push(performance.now() - state.nlpLensKey);
			state.nlpLensKey = undefined;
		}).observe(view, { subtree: true, childList: true, attributes: true, characterData: true });
		state.nlpLensBegin = () => {
			state.nlpLensLength = lengthOf(firstLine()) + 1;
			state.nlpLensKey = performance.now();
		};
	});
}

/** Types a text at the end of the first line. @returns the delays of its letters; blanks are never marked. */
async function keystrokes(window: CodeWindow, text: string): Promise<{ delays: number[]; missed: number }> {
	await watchFirstLine(window);
	for (const character of text) {
		// From here on the way of the key into the page counts as well, about a millisecond.
		await window.page.evaluate(() => (globalThis as unknown as Watched).nlpLensBegin());
		await window.page.keyboard.insertText(character);
		await pause(pace);
	}
	const delays = await window.page.evaluate(() => (globalThis as unknown as Watched).nlpLensDelays);
	return { delays, missed: text.replaceAll(' ', '').length - delays.length };
}

/** Time from the click on the command to the first mark in the page, model load included. */
async function firstMarks(window: CodeWindow): Promise<number> {
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

/** What VS Code itself says of our activation: loading the code and running `activate`, no model loaded. */
async function activation(session: CodeSession): Promise<string> {
	const window = await session.open();
	try {
		await window.openFile('english.txt');
		// High enough for all rows of the list, of which only those in view are there.
		await window.page.setViewportSize({ width: 1400, height: 3000 });
		await window.runCommand('Developer: Show Running Extensions');
		const row = window.page.locator('.runtime-extensions-editor .extension').filter({ hasText: 'NLP Lens' });
		return await waitUntil(
			'the time of activation',
			30_000,
			async () => /\d+\s?ms/.exec(await row.first().locator('.activation-time').innerText({ timeout: 5000 }))?.[0],
		);
	} finally {
		await window.dispose();
	}
}

/** Measures a real VS Code window: activation, first marks, and keystroke to updated marks, on 10 kB and 1 MB. */
export async function windowMeasures(): Promise<string> {
	const rows: string[][] = [];
	const session = await CodeSession.start();
	let activated = '';
	try {
		activated = await activation(session);
		for (const language of ['en', 'zh'] as const)
			for (const [size, bytes] of [
				['10 kB', 10_000],
				['1 MB', 1_000_000],
			] as const)
				rows.push(await measureDocument(session, language, size, bytes));
	} finally {
		await session.dispose();
	}
	const head = ['document', 'first marks ms', 'keys', 'p50 ms', 'p95 ms', 'longest ms', 'not marked in time'];
	return `Activation as VS Code measures it: ${activated}\n\nVS Code window, keystroke to updated marks (a key every ${pace} ms)\n${table(head, rows)}`;
}

async function measureDocument(
	session: CodeSession,
	language: Language,
	size: string,
	bytes: number,
): Promise<string[]> {
	const all = ['NOUN', 'PROPN', 'PRON', 'VERB', 'AUX', 'ADJ', 'ADV', 'NUM', 'DET', 'ADP', 'CCONJ', 'SCONJ', 'PART'];
	const window = await session.open({
		files: { 'measured.txt': `${language === 'en' ? 'Many' : '很多'}\n${documentOfBytes(language, bytes)}` },
		settings: { 'nlpLens.highlight.partsOfSpeech': [...all, 'INTJ', 'SYM', 'PUNCT', 'X'] },
	});
	try {
		await window.openFile('measured.txt');
		const first = await firstMarks(window);
		await window.goTo(1, 100);
		await pause(1000);
		const { delays, missed } = await keystrokes(window, typed[language]);
		const numbers = [50, 95, 100].map(p => digits(percentile(delays, p)));
		return [`${language} ${size}`, digits(first), `${delays.length}`, ...numbers, `${missed}`];
	} finally {
		await window.dispose();
	}
}
