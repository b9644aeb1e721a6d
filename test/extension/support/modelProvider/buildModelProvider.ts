import { cpSync } from 'node:fs';
import { build } from 'esbuild';
import { inCheckout } from '../../../support/checkout';

/** Builds the extension that offers language models to tests. @returns the folder that it stands in */
export async function buildModelProvider(): Promise<string> {
	const source = inCheckout('test/extension/support/modelProvider');
	const folder = inCheckout('out/test/modelProvider');
	await build({
		entryPoints: [`${source}/extension.ts`],
		outfile: `${folder}/extension.js`,
		bundle: true,
		format: 'cjs',
		platform: 'node',
		external: ['vscode'],
		target: 'es2022',
		logLevel: 'warning',
	});
	cpSync(`${source}/package.json`, `${folder}/package.json`);
	return folder;
}
