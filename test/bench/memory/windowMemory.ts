import type { Language } from '../../../src/core/text/language';
import { pause } from '../../support/process/waitUntil';
import { CodeSession } from '../../ui/support/codeSession';
import type { CodeWindow } from '../../ui/support/codeWindow';
import { documentOfBytes } from '../benchText';
import { digits, table } from '../table';
import { memoryByRole } from './processMemory';

const NAMES: Readonly<Record<Language, string>> = { zh: 'Chinese', en: 'English' };
/** Bytes of the documents. */
const SIZES = [1_000_000, 10_000_000] as const;
/** Milliseconds that everything has to come to rest before memory is read. */
const REST = 12_000;
const PART_OF_SPEECH = ['NOUN', 'PROPN', 'PRON', 'VERB', 'AUX', 'ADJ', 'ADV', 'NUM', 'DET', 'ADP', 'CCONJ', 'SCONJ'];

type Memory = ReturnType<typeof memoryByRole>;

/** What is done with a document before memory is read. */
interface Use {
	readonly name: string;
	/** Whether the extension is installed; else what VS Code itself needs for the same. */
	readonly isOurs: boolean;
	readonly work: (window: CodeWindow) => Promise<void>;
}

const OPENED: Use = { name: "VS Code's own", isOurs: false, work: () => Promise.resolve() };
const USES: readonly Use[] = [
	{ name: 'parts of speech and entities marked, at both ends', isOurs: true, work: mark },
	{
		name: 'the same, then statistics of the whole text',
		isOurs: true,
		work: async window => {
			await mark(window);
			await window.runCommand('NLP Lens: Show Statistics');
			await pause(REST);
		},
	},
];

/**
 * Memory of the processes of a real window (VS Code's server with its extension host, in which our worker is a thread, and
 * the browser that shows it) with a large document: what the extension adds to VS Code's own.
 * @param largest bytes of the largest of the documents; default: all
 */
export async function windowMemory(largest = Infinity): Promise<string> {
	const rows: string[][] = [];
	for (const bytes of SIZES.filter(size => size <= largest)) {
		for (const language of ['en', 'zh'] as const) {
			const document = `${NAMES[language]}, ${digits(bytes / 1e6)} MB`;
			const text = documentOfBytes(language, bytes);
			const own = await memoryOfAny(text, OPENED);
			rows.push([document, OPENED.name, ...cells(own)]);
			for (const use of USES) rows.push([document, use.name, ...differences(await memoryOfAny(text, use), own)]);
		}
	}
	const head = ['document', 'use', 'extension host MB', 'window MB', 'all processes MB', 'all, shared pages once MB'];
	return `Resident memory of a window's processes; what the extension adds has a sign\n${table(head, rows)}`;
}

/** As {@link memoryOf}, tried again where a window does not come up in time, as on a busy machine. */
async function memoryOfAny(text: string, use: Use, tries = 3): Promise<Memory> {
	try {
		return await memoryOf(text, use);
	} catch (error) {
		if (tries <= 1) throw error;
		return memoryOfAny(text, use, tries - 1);
	}
}

/** Opens a document in a server and a browser of its own, uses it, and reads the memory when all has come to rest. */
async function memoryOf(text: string, { isOurs, work }: Use): Promise<Memory> {
	const session = await CodeSession.start(true, isOurs);
	try {
		const window = await session.open({
			files: { 'measured.txt': text },
			settings: { 'nlpLens.highlight.partsOfSpeech': PART_OF_SPEECH, 'nlpLens.maxFileSize': 50_000_000 },
		});
		try {
			await window.openFile('measured.txt');
			await window.page.keyboard.press('Control+End');
			await pause(2000);
			await window.page.keyboard.press('Control+Home');
			await work(window);
			await pause(REST);
			return memoryByRole(process.pid);
		} finally {
			await window.dispose();
		}
	} finally {
		await session.dispose();
	}
}

async function mark(window: CodeWindow): Promise<void> {
	await window.runCommand('NLP Lens: Highlight Parts of Speech');
	await window.marksWhen('marks at the start', marks => marks.length > 0, 60_000);
	await window.runCommand('NLP Lens: Highlight Entities');
	await window.page.keyboard.press('Control+End');
	await window.marksWhen('marks at the end', marks => marks.length > 0, 120_000);
	await pause(2000);
	await window.page.keyboard.press('Control+Home');
}

/** Megabytes by the columns of the table. */
function columns(memory: Memory): number[] {
	const all = [...memory.values()];
	return [
		memory.get('extension host')?.resident ?? 0,
		memory.get('window')?.resident ?? 0,
		all.reduce((sum, { resident }) => sum + resident, 0),
		all.reduce((sum, { proportional }) => sum + proportional, 0),
	].map(bytes => bytes / 1e6);
}

function cells(memory: Memory): string[] {
	return columns(memory).map(megabytes => digits(megabytes));
}

function differences(memory: Memory, own: Memory): string[] {
	const before = columns(own);
	return columns(memory).map((megabytes, column) => {
		const more = megabytes - before[column];
		return `${more < 0 ? '-' : '+'}${digits(Math.abs(more))}`;
	});
}
