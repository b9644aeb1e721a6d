import { cpSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { inCheckout } from '../../support/checkout';

/** Builds the extension that watches the host. @param file absolute path of what it writes @returns the folder that it stands in */
export async function buildProbe(file: string): Promise<string> {
	const source = inCheckout('test/soak/probe');
	const folder = inCheckout('out/test/probe');
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
	writeFileSync(`${folder}/probe.json`, JSON.stringify({ file }));
	return folder;
}
