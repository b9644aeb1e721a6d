import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CodeSession } from './support/codeSession';
import type { CodeWindow } from './support/codeWindow';

/** Waits until a file has a text. */
async function fileWith(file: string, part: string): Promise<string> {
	for (let tries = 0; tries < 200; tries++) {
		const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
		if (text.includes(part)) return text;
		await new Promise(resolve => setTimeout(resolve, 100));
	}
	throw new Error(`Waited in vain for ${part} in ${file}.`);
}

describe('Corrections in the window', () => {
	let session: CodeSession;
	let window: CodeWindow;

	before(async () => {
		session = await CodeSession.start();
		window = await session.open({ files: { 'note.txt': 'Ann lives in Sometown.\n李明在北京大学工作。\n' } });
	});

	after(async () => {
		await session.dispose();
	});

	it('are made by keyboard alone, show at once, and stand in the file beside the document', async () => {
		await window.openFile('note.txt');
		await window.runCommand('NLP Lens: Highlight Entities');
		await window.goTo(1, 15);
		await window.runCommand('NLP Lens: Correct Entity…');
		await window.pick('ORG');
		await window.marksWhen('a mark on the town', marks => marks.some(({ text }) => text === 'Sometown'));
		const file = join(window.folder, 'note.txt.nlp.conllu');
		assert.match(await fileWith(file, 'NER=B-ORG'), /\tSometown\t/u);
		await window.goTo(2, 2);
		await window.runCommand('NLP Lens: Correct Tag…');
		await window.pick('VERB');
		await fileWith(file, 'Corrected=Yes');
		await window.runCommand('NLP Lens: Correct: Sentence Is Right');
		await fileWith(file, '# checked = words upos xpos lemmas entities');
		if (process.env.NLP_LENS_PICTURES !== undefined) await window.screenshot(process.env.NLP_LENS_PICTURES);
	});

	it('measure the analysis in a table', async () => {
		await window.runCommand('NLP Lens: Evaluate Analysis Against Corrections');
		await window.statusWhen('the beginning of the report', status => status.startsWith('Ln 1,'));
	});
});
