import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';

interface Source {
	readonly file: string;
	readonly text: string;
}

function sources(...rooms: readonly string[]): readonly Source[] {
	return rooms.flatMap(room =>
		readdirSync(room, { recursive: true, encoding: 'utf8' })
			.filter(file => file.endsWith('.ts'))
			.map(file => `${room}/${file.replaceAll('\\', '/')}`)
			.map(file => ({ file, text: readFileSync(file, 'utf8') })),
	);
}

/** The files in which something stands. */
function filesWith(pattern: RegExp, ...rooms: readonly string[]): readonly string[] {
	return sources(...rooms)
		.filter(({ text }) => pattern.test(text))
		.map(({ file }) => file);
}

describe('Text of documents', () => {
	it('is told in notifications by notices.ts alone, which makes no links of it', () => {
		const direct = filesWith(/\bwindow\s*\.show(?:Information|Warning|Error)Message\b/u, 'src/extension');
		assert.deepEqual(direct, ['src/extension/notices.ts']);
	});

	it('becomes no HTML in what VS Code draws, and runs no command there but those that are named', () => {
		assert.deepEqual(filesWith(/supportHtml/u, 'src'), []);
		for (const { file, text } of sources('src/extension')) {
			for (const [, value] of text.matchAll(/\.isTrusted = ([^;]+);/gu)) {
				assert.match(value, /^\{ enabledCommands: \[[A-Z_, ]+\] \}$/u, file);
			}
		}
	});

	it('becomes no markup in the panel, but by templates that escape it', () => {
		const doors =
			/unsafeHTML|unsafeSVG|unsafeStatic|\b(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write|DOMParser|createContextualFragment|srcdoc/u;
		assert.deepEqual(filesWith(doors, 'webview'), []);
	});

	it('becomes no code', () => {
		const doors = /\beval\(|new Function\(|\bawait import\((?!')|setTimeout\(['"`]|node:vm|node:child_process/u;
		// Where a browser allows no worker, our own bundle runs in the extension host.
		assert.deepEqual(filesWith(doors, 'src', 'webview'), ['src/extension/inProcessWorker.ts']);
	});
});

describe('The page of the panel', () => {
	const html = readFileSync('src/extension/panel/panelHtml.ts', 'utf8');

	it('has a policy that begins with nothing and allows what has the nonce', () => {
		const policy = html.slice(html.indexOf('const policy'), html.indexOf("join('; ')"));
		const parts = [...policy.matchAll(/[`']([a-z-]+) ([^`]+?)[`'],?$/gmu)].map(([, name, value]) => `${name} ${value}`);
		assert.deepEqual(parts, [
			"default-src 'none'",
			"script-src 'nonce-${nonce}'",
			"style-src 'nonce-${nonce}'",
			"base-uri 'none'",
			"form-action 'none'",
			"require-trusted-types-for 'script'",
			'trusted-types lit-html fast-html',
		]);
	});

	it('reads no file of the workspace, and has no links that run commands', () => {
		const view = readFileSync('src/extension/panel/panelView.ts', 'utf8');
		assert.match(view, /webview\.options = \{ enableScripts: true, localResourceRoots: \[folder\] \}/u);
		assert.deepEqual(filesWith(/enableCommandUris|retainContextWhenHidden: true/u, 'src/extension'), []);
	});
});

describe('A folder that is not trusted', () => {
	const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
		readonly capabilities: {
			readonly untrustedWorkspaces: {
				readonly supported: string;
				readonly restrictedConfigurations: readonly string[];
			};
		};
		readonly contributes: {
			readonly configuration: readonly {
				readonly properties: Readonly<Record<string, { readonly scope?: string }>>;
			}[];
		};
	};
	const { supported, restrictedConfigurations } = manifest.capabilities.untrustedWorkspaces;
	const settings = Object.assign(
		{},
		...manifest.contributes.configuration.map(({ properties }) => properties),
	) as Record<string, { readonly scope?: string }>;

	it('is supported in part, and sets neither who is asked nor which files are read', () => {
		assert.equal(supported, 'limited');
		const wanted = Object.keys(settings).filter(key =>
			/\.generation\.|\.subwords\.vocabulary$|\.translation\.engine$/u.test(key),
		);
		assert.deepEqual([...restrictedConfigurations].sort(), wanted.sort());
	});

	it('nor does one that is trusted set the server of a language model', () => {
		for (const [key, { scope }] of Object.entries(settings)) {
			if (key.startsWith('nlpLens.generation.')) assert.equal(scope, 'machine', key);
		}
	});
});
