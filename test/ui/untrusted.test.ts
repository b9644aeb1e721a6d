import assert from 'node:assert/strict';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { checkout, inCheckout } from '../support/checkout';
import { LoopbackServer } from '../support/generation/loopbackServer';
import { TemporaryFolder } from '../support/process/temporaryFolder';
import { pause } from '../support/process/waitUntil';
import { CodeSession, quietSettings } from './support/codeSession';
import type { CodeWindow } from './support/codeWindow';
import { Panel } from './support/panel';
import { SubwordsTab } from './support/subwordsTab';
import { unigramTokenizerJson } from './support/unigramFile';

const LIBRARY = '他昨天在图书馆看书。\n';

describe('In a workspace that is not trusted', () => {
	const temporary = new TemporaryFolder('untrusted');
	let server: LoopbackServer;
	let session: CodeSession;
	let window: CodeWindow;
	let panel: Panel;

	/** The samples, with all that a folder may bring along. */
	function folderWithFiles(): string {
		const folder = path.join(temporary.path, 'samples');
		cpSync(inCheckout('test/fixtures/samples'), folder, { recursive: true });
		mkdirSync(path.join(folder, '.nlp-lens'));
		const files: Readonly<Record<string, string>> = {
			'library.txt': LIBRARY,
			'tokenizer.json': unigramTokenizerJson(),
			'.nlp-lens/dictionary.txt': '图书馆看书 n 1000\n',
			'.nlp-lens/glossary.csv': 'source,target\n图书馆,BOOKHOUSE\n',
		};
		for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
		return folder;
	}

	before(async () => {
		server = await LoopbackServer.start();
		// The user has chosen a server: the folder must not have it asked.
		const settings = {
			...quietSettings,
			'nlpLens.generation.endpoint': server.endpoint,
			'nlpLens.generation.model': 'tiny',
		};
		session = await CodeSession.startWith({ trusted: false, extension: checkout, settings });
		window = await session.open({
			folder: folderWithFiles(),
			settings: {
				'nlpLens.generation.endpoint': 'http://192.0.2.1:9/v1',
				'nlpLens.translation.engine': 'languageModel',
				'nlpLens.subwords.vocabulary': 'tokenizer.json',
			},
		});
		await window.openFile('mixed.txt');
	});

	after(async () => {
		await session.dispose();
		await server.close();
		temporary.dispose();
	});

	it('the window is in restricted mode', async () => {
		await window.statusItemWith('Restricted Mode');
	});

	it('highlights work', async () => {
		await window.runCommand('NLP Lens: Highlight Entities');
		await window.marksWhen('a mark on 2024年6月18日', marks => marks.some(({ text }) => text === '2024年6月18日'));
	});

	it('the panel works', async () => {
		panel = await Panel.open(window, 'tokens');
		const tokens = await panel.tokensWhen('tokens of both languages', seen => seen.length > 5);
		const forms = tokens.map(token => token.split('/')[0]);
		assert.ok(forms.includes('我们') && forms.includes('search'), forms.join(' '));
	});

	it('the dictionary of the folder cuts no words', async () => {
		await window.openFile('library.txt');
		await panel.titleIs('library.txt');
		const tokens = await panel.tokensWhen('its words', seen => seen.some(token => token.startsWith('昨天/')));
		const forms = tokens.map(token => token.split('/')[0]);
		assert.ok(forms.includes('图书馆') && !forms.includes('图书馆看书'), forms.join(' '));
	});

	it('the glossary of the folder is not obeyed, which is said, and no server translates', async () => {
		await panel.showTab('translation');
		const tab = panel.frame.locator('#panel-translation');
		await tab.getByText('since the folder is not trusted').first().waitFor({ timeout: 20_000 });
		assert.doesNotMatch(await tab.innerText(), /BOOKHOUSE/u);
	});

	it('the vocabulary that the folder wants is not loaded', async () => {
		await panel.showTab('subwords');
		const tab = SubwordsTab.of(panel);
		await tab.piecesWhen('pieces', seen => seen.length > 3);
		assert.doesNotMatch(await panel.frame.locator('vscode-dropdown.vocabulary').first().innerText(), /tokenizer/u);
	});

	it('no server is asked, whoever chose it', async () => {
		await window.openFile('english.txt');
		await window.runCommand('NLP Lens: Summarize with Language Model');
		await panel.frame.locator('#panel-summary').waitFor({ timeout: 20_000 });
		await pause(1000);
		assert.deepEqual(server.requests, []);
	});
});
