import { checkout } from '../../support/checkout';
import { pause } from '../../support/process/waitUntil';
import { CodeSession, quietSettings } from '../../ui/support/codeSession';
import { digits, percentile, table } from '../table';
import { writeMeasures } from '../writeMeasures';
import { activationTime } from './activationTime';
import { hostBlocks } from './hostBlocks';
import type { HostBlock } from './hostBlocks';
import { MEASURED, measuredText, REPLACEMENTS, TYPED } from './measuredDocument';
import type { MeasuredDocument } from './measuredDocument';
import { watchPage } from './pageWatch';
import type { Delays } from './pageWatch';
import { buildProbe, HostProbe } from './probe/hostProbe';
import {
	firstMarks,
	highlightAll,
	jump,
	pasteAndUndo,
	replaceAll,
	resetFirstLine,
	turnPages,
	type,
	typeSlowly,
	typeWithCursors,
} from './windowScenarios';
import type { Measured } from './windowScenarios';

/** All parts of speech are marked, and whatever else a setting turns on. */
const SETTINGS = {
	'nlpLens.highlight.partsOfSpeech':
		'NOUN PROPN PRON VERB AUX ADJ ADV NUM DET ADP CCONJ SCONJ PART INTJ SYM PUNCT X'.split(' '),
	'nlpLens.highlight.wordBoundaries': true,
	'nlpLens.pinyin.show': true,
	'nlpLens.subwords.statusItem': true,
	'nlpLens.statistics.statusItem': true,
	'nlpLens.maxFileSize': 50_000_000,
	'editor.wordWrap': 'on',
	'files.autoSave': 'off',
	// Built-in extensions that read the whole text after each edit, or start programs, in the same host.
	'merge-conflict.codeLens.enabled': false,
	'merge-conflict.decorators.enabled': false,
	'remote.autoForwardPorts': false,
	'editor.scrollbar.vertical': 'visible',
};

/** What was done, how long the page took, and what our code did to the extension host meanwhile. */
interface Row {
	readonly document: string;
	readonly what: string;
	readonly delays: readonly Delays[];
	readonly block: HostBlock | undefined;
	/** Milliseconds in the host from hearing of an edit to setting the marks of the text after it. */
	readonly followed: readonly number[];
	/** How late timers of the host came: middle, 99th percentile, most. */
	readonly loop: readonly number[];
}

interface FirstRow {
	readonly document: string;
	readonly milliseconds: number;
	readonly marks: Readonly<Record<string, number>>;
}

/**
 * Measures a real VS Code window with everything that marks text turned on, on documents of 10 kB, 1 MB and 10 MB in both languages, and
 * beside it the same keys in the same window before anything was turned on.
 * @param only part of the names of the documents that are measured, such as `en` or `1MB`; default: all
 * @param write whether the tables go into docs/performance.md
 */
export async function windowMeasures(
	print: (block: string) => void,
	only: string | undefined,
	write: boolean,
): Promise<void> {
	const session = await CodeSession.startWith({
		trusted: true,
		extension: checkout,
		others: [await buildProbe()],
		settings: quietSettings,
	});
	const rows: Row[] = [];
	const firsts: FirstRow[] = [];
	try {
		print(`Activation as VS Code measures it: ${await activationTime(session)}`);
		for (const document of MEASURED.filter(({ name }) => only === undefined || name.includes(only))) {
			const { first, rows: measured } = await measureDocument(session, document);
			firsts.push(first);
			rows.push(...measured);
			print(delayTable(measured));
		}
	} finally {
		await session.dispose();
	}
	const blocks = [delayTable(rows), blockTable(rows), firstTable(firsts)];
	blocks.slice(1).forEach(print);
	if (write) writeMeasures('WINDOW', blocks);
}

async function measureDocument(
	session: CodeSession,
	document: MeasuredDocument,
): Promise<{ first: FirstRow; rows: Row[] }> {
	const window = await session.open({ files: { 'measured.txt': measuredText(document) }, settings: SETTINGS });
	const rows: Row[] = [];
	try {
		const probe = await HostProbe.of(window.folder);
		const plain: Measured = { window, document, probe, isMarked: false };
		const measured = { ...plain, isMarked: true };
		const measure: Measure = async (what, act) => {
			let delays: readonly Delays[] = [];
			const {
				profile,
				delays: loop,
				followed,
			} = await probe.watch(async () => {
				delays = await act();
			});
			const [block] = hostBlocks(profile, url => /nlp-lens\.nlp-lens-\d/u.test(url));
			const row = { document: document.name, what, delays, block, loop, followed };
			rows.push(row);
			console.log(`${delayTable([row])}\n${blockTable([row])}\n`);
		};
		await window.openFile('measured.txt');
		await watchPage(window.page);
		await window.goTo(1, 100);
		await pause(2000);
		await measure('plain: a key', () => type(plain, TYPED[document.language]));
		await probe.echo(true);
		await resetFirstLine(plain);
		await measure('least possible: a key', () => type(plain, TYPED[document.language]));
		await probe.echo(false);
		await measure('plain: 100 cursors: a key', () => typeWithCursors(plain));
		await window.goTo(1, 1);
		await measure('plain: PageDown', () => turnPages(plain));
		await measure('plain: jump', () => jump(plain));
		const milliseconds = await firstMarks(measured);
		const marks = await highlightAll(measured);
		await measureMarked(measured, measure);
		return { first: { document: document.name, milliseconds, marks }, rows };
	} finally {
		await window.dispose();
	}
}

/** Does something under a name and keeps what it took. */
type Measure = (what: string, act: () => Promise<readonly Delays[]>) => Promise<void>;

/** All that is done while everything is marked. */
async function measureMarked(measured: Measured, measure: Measure): Promise<void> {
	const { window, document } = measured;
	await resetFirstLine(measured);
	await measure('a key', () => type(measured, TYPED[document.language]));
	await resetFirstLine(measured);
	await measure('a key after a pause', () => typeSlowly(measured));
	await window.goTo(1, 1);
	await measure('PageDown', () => turnPages(measured));
	await measure('jump', () => jump(measured));
	await measure('paste 100 kB, undo', async () => {
		const { pasted, undone } = await pasteAndUndo(measured);
		return [pasted, undone];
	});
	await measure('100 cursors: a key', () => typeWithCursors(measured));
	await measure(`replace all (${REPLACEMENTS.toLocaleString()})`, async () => [await replaceAll(measured)]);
}

function delayTable(rows: readonly Row[]): string {
	const head = ['document', 'what', 'times', 'text p50', 'p95', 'marks p50', 'p95', 'p99', 'longest'];
	return table(
		head,
		rows.map(({ document, what, delays }) => [
			document,
			what,
			`${delays.length}`,
			...percentiles(
				delays.map(({ shown }) => shown),
				[50, 95],
			),
			...(what.startsWith('plain')
				? []
				: percentiles(
						delays.map(({ marked }) => marked),
						[50, 95, 99, 100],
					)),
		]),
	);
}

/** What did not come in time counts as endless. */
function percentiles(values: readonly (number | undefined)[], wanted: readonly number[]): string[] {
	return wanted.map(p =>
		digits(
			percentile(
				values.map(value => value ?? Infinity),
				p,
			),
		),
	);
}

function blockTable(rows: readonly Row[]): string {
	const head = [
		'document',
		'what',
		'edit to marks p50',
		'p95',
		'longest block ms',
		'of it running',
		'in',
		'loop delay p50',
		'p99',
		'longest',
	];
	return table(
		head,
		rows.map(({ document, what, followed, block, loop }) => [
			document,
			what,
			...[50, 95].map(p => (followed.length === 0 ? '' : digits(percentile(followed, p), 1))),
			digits(block?.milliseconds ?? 0, 1),
			digits(block?.running ?? 0, 1),
			block?.functions.join(' > ') ?? '',
			...loop.map(delay => digits(delay, 1)),
		]),
	);
}

function firstTable(firsts: readonly FirstRow[]): string {
	const kinds = Object.keys(firsts.at(0)?.marks ?? {});
	const head = ['document', 'first marks ms', ...kinds];
	return table(
		head,
		firsts.map(({ document, milliseconds, marks }) => [
			document,
			digits(milliseconds),
			...kinds.map(kind => digits(marks[kind])),
		]),
	);
}
