import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { packageName } from '../support/release/vsix';
import { CodeProfile } from '../support/vscode/codeProfile';
import { standInExecutable } from '../support/vscode/standInExecutable';
import { waitUntil } from '../support/process/waitUntil';
import { CodeSession } from '../ui/support/codeSession';
import type { CodeWindow } from '../ui/support/codeWindow';
import { Newcomer } from '../ui/support/newcomer';
import { Panel } from '../ui/support/panel';
import { packOlderVersion } from './olderPackage';
import { OLDER_FILE, PACKAGE_FILE } from './packageFile';

const { publisher, name, version } = packageName();
const ID = `${publisher}.${name}`;

/** An older version. */
const OLDER = '0.0.2';

/** The settings of somebody who likes it quiet, and one of ours, which an update must keep. */
const SETTINGS = { 'workbench.startupEditor': 'none', 'telemetry.telemetryLevel': 'off', 'nlpLens.statusBar': true };

/** Entries of VS Code's logs that tell of an error of ours, each with the one after it, which gives the reason. */
function errorsOfLogs(profile: CodeProfile): readonly string[] {
	const folder = path.join(profile.path, 'data', 'logs');
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.log'));
	return files.flatMap(file => {
		const entries = readFileSync(path.join(folder, file), 'utf8').split(/^(?=\d{4}-\d{2}-\d{2} )/mu);
		return entries.flatMap((entry, index) =>
			/ \[error\] /u.test(entry) && entry.includes(ID) ? [entry + (entries.at(index + 1) ?? '')] : [],
		);
	});
}

// The window is that of VS Code's server build, which there is for Linux.
(process.platform === 'linux' ? describe : describe.skip)('From the first installation to the last', () => {
	let profile: CodeProfile;
	let session: CodeSession;
	let window: CodeWindow;

	before(async function () {
		this.timeout(600_000);
		profile = new CodeProfile(await standInExecutable(), SETTINGS);
		await packOlderVersion(OLDER_FILE, OLDER);
		await profile.install(OLDER_FILE);
		session = await CodeSession.startWith({ trusted: true, profile: profile.path });
		window = await session.open();
	});

	after(async () => {
		await session.dispose();
		profile.dispose();
	});

	it('is listed with its version', async () => {
		assert.deepEqual(await profile.installed(), [`${ID}@${OLDER}`]);
	});

	it('says nothing by itself when VS Code starts with it for the first time, and has its icon beside the editor', async () => {
		await window.page.locator('.activitybar .action-label[aria-label="NLP Lens"]').waitFor({ timeout: 60_000 });
		assert.deepEqual(await window.notifications(), []);
		assert.equal(await window.page.locator('.editor-group-container .tab').count(), 0);
	});

	it('is updated while VS Code runs, and the settings stay', async () => {
		await profile.install(PACKAGE_FILE);
		assert.deepEqual(await profile.installed(), [`${ID}@${version}`]);
		await window.reload();
		const settings = JSON.parse(readFileSync(path.join(profile.path, 'data/User/settings.json'), 'utf8')) as unknown;
		assert.deepEqual(settings, SETTINGS);
	});

	it('marks and lists the names of the first text that is opened', async () => {
		await window.openFile('marie-curie.txt');
		await window.runCommand('NLP Lens: Highlight Entities');
		await window.marksWhen('a mark on Curie', marks => marks.some(({ text }) => text.includes('Curie')), 60_000);
		await Panel.open(window, 'entities');
		assert.deepEqual(await window.notifications(), []);
	});

	it('leaves VS Code without a trace of commands or views when it is uninstalled', async () => {
		await profile.uninstall(ID);
		assert.deepEqual(await profile.installed(), []);
		await window.reload();
		await window.openFile('marie-curie.txt');
		assert.equal(await new Newcomer(window).run('NLP Lens: Highlight Entities', 5000), false);
		assert.equal(await window.page.locator('.activitybar .action-label[aria-label="NLP Lens"]').count(), 0);
		assert.deepEqual(await window.notifications(), []);
	});

	it('logged no error', () => {
		assert.deepEqual(errorsOfLogs(profile), []);
	});

	it('is gone from the disk, with its older version, when VS Code is started again', async () => {
		await session.dispose();
		session = await CodeSession.startWith({ trusted: true, profile: profile.path });
		window = await session.open();
		await waitUntil(
			() => `an empty folder; there are: ${profile.folders().join(' ')}`,
			60_000,
			() => profile.folders().length === 0,
		);
	});
});
