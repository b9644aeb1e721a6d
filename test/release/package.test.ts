import assert from 'node:assert/strict';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { checkout, inCheckout } from '../support/checkout';
import { linksOf } from '../support/docs/markdownLinks';
import { packageName } from '../support/release/vsix';
import { CodeProfile } from '../support/vscode/codeProfile';
import { codeExecutable } from '../support/vscode/codeExecutable';
import { PACKAGE_FILE } from './packageFile';

/** Most bytes of what a user downloads, keeps, and of what VS Code loads, in this order, before anybody asks for anything. */
const BUDGETS = {
	vsix: 60e6,
	installed: 90e6,
	desktopStart: 600e3,
	webStart: 600e3,
	webWorker: 3.5e6,
	panel: 1e6,
};

/** What may be in a package; everything else is in it by mistake. */
const WANTED = [
	/^\.vsixmanifest$/u,
	/^package(?:\.nls(?:\.zh-cn)?)?\.json$/u,
	/^(?:readme|README\.zh-CN|changelog)\.md$/u,
	/^(?:LICENSE\.txt|NOTICE)$/u,
	/^l10n\/bundle\.l10n(?:\.zh-cn)?\.json$/u,
	/^dist\/THIRD-PARTY-NOTICES\.txt$/u,
	/^dist\/(?:extension|worker)\.(?:node|browser)\.js$/u,
	/^dist\/(?:cli|core\.node|chineseScripts\.node)\.js$/u,
	/^dist\/onnx\/(?:runtime\.node\.js|ort-wasm-simd-threaded\.wasm)$/u,
	/^dist\/vocabularies\/\w+\.bin$/u,
	/^dist\/prompts\/[\w.-]+\.md$/u,
	/^dist\/webview\/panel\.(?:js|css)$/u,
	/^models\/(?:[\w-]+\.(?:bin|md)|manifest\.json)$/u,
	/^media\/(?:icon\.png|(?:icon-dark|icon-light|view)\.svg)$/u,
	/^media\/walkthrough\/[\w.-]+$/u,
];

/** Hosts whose names stand in our scripts: names of vocabularies of RDF, pages to read, and servers that a user may choose. */
const HOSTS = [
	...['www.w3.org', 'schema.org', 'purl.org', 'xmlns.com', 'dbpedia.org'],
	...['github.com', 'www.mdbg.net', 'en.wikipedia.org', 'immutable-js.com', 'web.dev'],
	...[
		'platform.openai.com',
		'lmstudio.ai',
		'help.aliyun.com',
		'docs.vllm.ai',
		'docs.ollama.com',
		'api-docs.deepseek.com',
	],
	...['localhost', 'api.openai.com', 'dashscope.aliyuncs.com', 'api.deepseek.com'],
];

const REPOSITORY = 'https://github.com/nlp-lens/nlp-lens';

describe('The package', function () {
	let profile: CodeProfile;
	let folder: string;
	let files: readonly string[];

	before(async () => {
		profile = new CodeProfile(await codeExecutable());
		await profile.install(PACKAGE_FILE);
		const { publisher, name, version } = packageName();
		folder = path.join(profile.extensionsFolder, `${publisher}.${name}-${version}`);
		files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
			.filter(each => statSync(path.join(folder, each)).isFile())
			.map(each => each.split(path.sep).join('/'));
	});

	after(() => profile.dispose());

	const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');
	const sizeOf = (file: string) => statSync(path.join(folder, file)).size;

	it('holds nothing that it should not', () => {
		assert.deepEqual(
			files.filter(file => !WANTED.some(wanted => wanted.test(file))),
			[],
		);
	});

	it('holds every model with its card, and every file that the manifest names', () => {
		const models = JSON.parse(read('models/manifest.json')) as { readonly models?: object } & object;
		const names = JSON.stringify(models).match(/[\w-]+\.bin/gu) ?? [];
		assert.ok(names.length > 30, `${names.length} models`);
		for (const name of names) {
			assert.ok(files.includes(`models/${name}`), name);
			assert.ok(files.includes(`models/${name.replace('.bin', '.md')}`), name);
		}
		const named = read('package.json').match(/(?<=")(?:\.\/)?(?:dist|media|l10n)\/[^"]+\.\w+(?=")/gu) ?? [];
		assert.deepEqual(
			named.map(file => file.replace('./', '')).filter(file => !files.includes(file)),
			[],
		);
	});

	it('has scripts without source maps and without places of the machine that built them', () => {
		for (const file of files.filter(name => /\.(?:js|css)$/u.test(name))) {
			const text = read(file);
			assert.ok(!text.includes('sourceMappingURL='), file);
			assert.ok(!text.includes(checkout), file);
		}
	});

	it('names no host but those that are known, and has no door to the network but one, and that of ONNX Runtime, which is given its file', () => {
		for (const file of files.filter(name => /^dist\/.*\.(?:js|css)$/u.test(name))) {
			const text = read(file);
			const hosts = [...text.matchAll(/\b(?:https?|wss?):\/\/([a-z][\w.-]*\w)/giu)].map(([, host]) => host);
			assert.deepEqual(
				[...new Set(hosts)].filter(host => !HOSTS.includes(host)),
				[],
				file,
			);
			assert.doesNotMatch(
				text,
				/new (?:WebSocket|EventSource|RTCPeerConnection)\b|sendBeacon|require\("(?:node:)?(?:https?|http2|tls|dgram|dns|child_process)"\)/u,
				file,
			);
			const hasOnnx = /^dist\/(?:onnx\/runtime\.node|worker\.browser)\.js$/u.test(file);
			if (!hasOnnx) assert.doesNotMatch(text, /XMLHttpRequest/u, file);
			if (!hasOnnx && !file.includes('/extension.')) assert.doesNotMatch(text, /\bfetch\(/u, file);
		}
	});

	it('has the licences of what is bundled', () => {
		const notices = read('dist/THIRD-PARTY-NOTICES.txt');
		for (const name of ['lit-html', 'vscode-jsonrpc', 'onnxruntime-web', 'opencc-js', 'n3', '@bufbuild/protobuf'])
			assert.ok(notices.includes(`\n- ${name} `), name);
		assert.match(notices, /Apache License\s+Version 2\.0/u);
	});

	it('keeps to its sizes', () => {
		const sizes: Record<keyof typeof BUDGETS, number> = {
			vsix: statSync(PACKAGE_FILE).size,
			installed: files.reduce((sum, file) => sum + sizeOf(file), 0),
			desktopStart: sizeOf('dist/extension.node.js'),
			webStart: sizeOf('dist/extension.browser.js'),
			webWorker: sizeOf('dist/worker.browser.js'),
			panel: sizeOf('dist/webview/panel.js') + sizeOf('dist/webview/panel.css'),
		};
		for (const [what, size] of Object.entries(sizes)) console.log(`      ${what}: ${(size / 1e6).toFixed(2)} MB`);
		for (const [what, size] of Object.entries(sizes)) {
			const budget = BUDGETS[what as keyof typeof BUDGETS];
			assert.ok(size <= budget, `${what} has ${size} bytes, ${budget} at most.`);
		}
	});

	it('tells the marketplace all it asks for', () => {
		const manifest = read('.vsixmanifest');
		const property = (id: string) =>
			new RegExp(`Id="[\\w.]*${id.replaceAll('.', '\\.')}" Value="([^"]*)"`, 'u').exec(manifest)?.[1];
		assert.equal(property('Links.Source'), `${REPOSITORY}.git`);
		assert.equal(property('Links.Support'), `${REPOSITORY}/issues`);
		assert.equal(property('Links.Learn'), `${REPOSITORY}#readme`);
		assert.equal(property('CustomerQnALink'), `${REPOSITORY}/discussions`);
		assert.equal(property('Content.Pricing'), 'Free');
		assert.equal(property('Branding.Theme'), 'light');
		assert.match(property('Branding.Color') ?? '', /^#[0-9A-Fa-f]{6}$/u);
		assert.match(manifest, /<Icon>extension\/media\/icon\.png<\/Icon>/u);
		assert.match(manifest, /<License>extension\/LICENSE\.txt<\/License>/u);
		assert.match(manifest, /__web_extension/u);
		const description = /<Description[^>]*>([^<]*)</u.exec(manifest)?.[1] ?? '';
		assert.ok(description.length > 40 && description.length < 300 && !description.includes('%'), description);
	});

	it('has a page on the marketplace whose pictures and links lead somewhere', () => {
		for (const [page, source] of [
			['readme.md', 'README.md'],
			['changelog.md', 'CHANGELOG.md'],
		]) {
			const links = linksOf(read(page));
			// Where those of the source lead is a matter of test/house/links.test.ts; here none may be lost or relative.
			assert.equal(links.length, linksOf(readFileSync(inCheckout(source), 'utf8')).length);
			for (const { target, isImage } of links) {
				if (isImage) assert.ok(target.startsWith(`${REPOSITORY}/raw/HEAD/media/`), `${page}: ${target}`);
				else assert.match(target, /^(?:https:\/\/|#)/u, `${page}: ${target}`);
			}
		}
	});
});
