import assert from 'node:assert/strict';
import { CodeSession } from './support/codeSession';
import type { CodeWindow } from './support/codeWindow';
import { Panel } from './support/panel';

describe('In a workspace that is not trusted', () => {
	let session: CodeSession;
	let window: CodeWindow;

	before(async () => {
		session = await CodeSession.start(false);
		window = await session.open();
		await window.openFile('mixed.txt');
	});

	after(async () => {
		await session.dispose();
	});

	it('the window is in restricted mode', async () => {
		await window.statusItemWith('Restricted Mode');
	});

	it('highlights work', async () => {
		await window.runCommand('NLP Lens: Highlight Entities');
		await window.marksWhen('a mark on 2024年6月18日', marks => marks.some(({ text }) => text === '2024年6月18日'));
	});

	it('the panel works', async () => {
		const panel = await Panel.open(window, 'tokens');
		const tokens = await panel.tokensWhen('tokens of both languages', seen => seen.length > 5);
		const forms = tokens.map(token => token.split('/')[0]);
		assert.ok(forms.includes('我们') && forms.includes('search'), forms.join(' '));
	});
});
