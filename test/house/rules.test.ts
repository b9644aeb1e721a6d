import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** One file that breaks each rule, planted in a toy tree: rule, file, its content. */
const PLANTED: readonly [rule: string, file: string, content: string][] = [
	['no-cycles', 'src/core/text/loop.ts', "import { b } from './pool';\nexport const a = () => b;\n"],
	['core-imports-only-core', 'src/core/doc/outward.ts', "export { panel } from '../../protocol/panel';\n"],
	['foundation-below-tasks', 'src/core/linear/upward.ts', "export { pos } from '../tasks/pos/pos';\n"],
	['text-is-the-floor', 'src/core/text/upward.ts', "export { doc } from '../doc/doc';\n"],
	['tasks-are-islands', 'src/core/tasks/ner/bridge.ts', "export { pos } from '../pos/pos';\n"],
	['protocol-sees-only-core-types', 'src/protocol/deep.ts', "export type { Linear } from '../core/linear/linear';\n"],
	['protocol-sees-only-core-types', 'src/protocol/engine.ts', "export type { Bpe } from '../core/subword/bpe';\n"],
	['protocol-is-type-only', 'src/protocol/trace.ts', "export { trace } from '../core/subword/subwordTrace';\n"],
	['protocol-is-type-only', 'src/protocol/value.ts', "export { doc } from '../core/doc/doc';\n"],
	['vscode-only-in-extension', 'src/worker/host.ts', "export { window } from 'vscode';\n"],
	['extension-talks-to-core-through-protocol', 'src/extension/direct.ts', "export { doc } from '../core/doc/doc';\n"],
	['features-are-islands', 'src/extension/hovers/bridge.ts', "export { panel } from '../panel/panel';\n"],
	['webview-knows-protocol-only', 'webview/direct.ts', "export { doc } from '../src/core/doc/doc';\n"],
	[
		'runtime-never-imports-training-or-test',
		'src/core/doc/learner.ts',
		"export { train } from '../../../training/train';\n",
	],
	['training-uses-core-only', 'training/host.ts', "export { panel } from '../src/extension/panel/panel';\n"],
	['generation-stands-alone', 'src/generation/upward.ts', "export { panel } from '../protocol/panel';\n"],
	['onnx-imports-only-core', 'src/onnx/upward.ts', "export { panel } from '../protocol/panel';\n"],
	['onnx-runtime-behind-one-room', 'src/worker/network.ts', "export { Tensor } from 'onnxruntime-web/wasm';\n"],
	['node-builtins-only-in-node-entries', 'src/worker/files.ts', "export { readFileSync } from 'node:fs';\n"],
	['toolkit-behind-one-adapter', 'webview/views/button.ts', "export { Button } from '@vscode/webview-ui-toolkit';\n"],
];

/** What the planted files reach for. */
const TARGETS: Readonly<Record<string, string>> = {
	'src/core/text/pool.ts': "import { a } from './loop';\nexport const b = () => a;\n",
	'src/core/doc/doc.ts': 'export const doc = 1;\n',
	'src/core/linear/linear.ts': 'export interface Linear { n: number }\n',
	'src/core/subword/bpe.ts': 'export interface Bpe { n: number }\n',
	'src/core/subword/subwordTrace.ts': 'export const trace = 1;\n',
	'src/core/tasks/pos/pos.ts': 'export const pos = 1;\n',
	'src/protocol/panel.ts': 'export const panel = 1;\n',
	'src/extension/panel/panel.ts': 'export const panel = 1;\n',
	'training/train.ts': 'export const train = 1;\n',
};

interface Violation {
	readonly from: string;
	readonly rule: { readonly name: string };
}

function violationsOf(root: string): Violation[] {
	const bin = path.resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
	const result = spawnSync(process.execPath, [bin, 'src', 'webview', 'training', '--output-type', 'json'], {
		cwd: root,
		encoding: 'utf8',
		maxBuffer: 1 << 26,
	});
	return (JSON.parse(result.stdout) as { summary: { violations: Violation[] } }).summary.violations;
}

describe('dependency rules', function () {
	this.timeout(60_000);
	let root: string;
	let violations: Violation[];

	before(() => {
		root = mkdtempSync(path.join(tmpdir(), 'nlp-lens-rules-'));
		for (const file of ['.dependency-cruiser.cjs', 'tsconfig.base.json', 'package.json'])
			cpSync(file, path.join(root, file));
		// A junction is a link that Windows lets everybody make.
		symlinkSync(path.resolve('node_modules'), path.join(root, 'node_modules'), 'junction');
		for (const [file, content] of [
			...Object.entries(TARGETS),
			...PLANTED.map(([, file, content]) => [file, content] as const),
		]) {
			mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
			writeFileSync(path.join(root, file), content);
		}
		violations = violationsOf(root);
	});

	after(() => rmSync(root, { recursive: true, force: true }));

	for (const [rule, file] of PLANTED) {
		it(`${rule} catches a planted violation in ${file}`, () => {
			assert(
				violations.some(violation => violation.from === file && violation.rule.name === rule),
				`${file} was not caught; caught were ${violations.map(v => `${v.rule.name} in ${v.from}`).join(', ')}`,
			);
		});
	}

	it('finds nothing else', () => {
		const planted = new Set([...PLANTED.map(([, file]) => file), 'src/core/text/pool.ts']);
		assert.deepEqual(
			violations.filter(violation => !planted.has(violation.from)).map(violation => violation.from),
			[],
		);
	});
});
