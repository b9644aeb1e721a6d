import { pause } from '../support/process/waitUntil';
import type { CodeWindow } from '../ui/support/codeWindow';
import { Panel } from '../ui/support/panel';
import type { ShownTab } from '../ui/support/panel';

/** Something that a person does, by the name under which its failures are counted. */
export interface SoakStep {
	readonly name: string;
	readonly act: (window: CodeWindow) => Promise<void>;
}

const TYPED: Readonly<Record<string, string>> = {
	'english.txt': 'Ann Smith met Bob Jones in London on 7 April 2024 and they left. ',
	'chinese-prose.txt': '李雷和韩梅梅在北京大学学习中文。',
	'notes.md': '**bold** words and `code`. ',
	'large.txt': 'Many teachers read books. ',
};

const TABS: readonly ShownTab[] = [
	'tokens',
	'entities',
	'subwords',
	'topics',
	'keywords',
	'statistics',
	'relations',
	'summary',
	'vectors',
	'languageModel',
	'translation',
];

/** Commands that need no answer, and what they turn on, they turn off the next time. */
const COMMANDS = [
	'Highlight Parts of Speech',
	'Highlight Entities',
	'Highlight Keywords',
	'Highlight Long Sentences',
	'Highlight Filler Words',
	'Highlight Surprisal',
	'Highlight Doubtful Cuts',
	'Focus on Nouns',
	'End Focus',
	'Show or Hide Pinyin',
	'Go to Next Entity',
	'Go to Next Entity of the Same Kind',
	'Find All References of Entity',
	'Go to Start of Next Chinese Word',
	'Select Chinese Word at Cursor, Then What Is Around It',
	'Copy Pinyin',
	'Copy Dictionary Entry',
	'Convert to Traditional Chinese',
	'Convert to Simplified Chinese',
	'Translate Document to the Side',
	'Correct: Sentence Is Right',
	'Forget Corrections of Sentence',
];

function type(file: string): SoakStep {
	return {
		name: `type in ${file}`,
		act: async window => {
			await window.openFile(file);
			await window.goTo(1, 1);
			const text = TYPED[file] ?? '';
			await window.type(text);
			// Gone again, so that texts stay as long as they were.
			for (let key = 0; key < text.length; key++) await window.page.keyboard.press('Backspace');
		},
	};
}

function scroll(file: string): SoakStep {
	return {
		name: `scroll in ${file}`,
		act: async window => {
			await window.openFile(file);
			for (const key of ['Control+End', 'Control+Home', ...new Array<string>(12).fill('PageDown')]) {
				await window.page.keyboard.press(key);
				await pause(250);
			}
		},
	};
}

/** Shows a tab for a text of which it has something to say. */
function show(tab: ShownTab): SoakStep {
	return {
		name: `tab ${tab}`,
		act: async window => {
			await window.openFile(tab === 'relations' ? 'marie-curie.txt' : 'english.txt');
			await Panel.open(window, tab);
		},
	};
}

/** What a person does in a quarter of an hour, quicker: documents, tabs, commands, and everything closed at the end. */
export const SOAK_STEPS: readonly SoakStep[] = [
	type('english.txt'),
	...COMMANDS.slice(0, 10).map(command),
	scroll('large.txt'),
	type('large.txt'),
	scroll('english.txt'),
	...TABS.map(show),
	type('chinese-prose.txt'),
	...COMMANDS.slice(9).map(command),
	type('notes.md'),
	{
		name: 'an untitled document, pasted into',
		act: async window => {
			await window.openUntitled('他们在上海工作。The cat sits on the mat. '.repeat(200));
			await pause(500);
			await window.page.keyboard.press('Control+A');
			await window.page.keyboard.press('Delete');
		},
	},
	{ name: 'clear highlights', act: window => window.runCommand('NLP Lens: Clear Highlights') },
	{ name: 'close all', act: closeAll },
];

function command(title: string): SoakStep {
	return {
		name: title,
		act: async window => {
			await window.runCommand(`NLP Lens: ${title}`);
			await pause(300);
		},
	};
}

/** Closes every editor, without keeping what was not saved. */
async function closeAll(window: CodeWindow): Promise<void> {
	for (let editor = 0; editor < 20 && (await window.page.locator('.tab').count()) > 0; editor++) {
		await window.runCommand('View: Revert and Close Editor');
		await pause(200);
	}
}
