import { cpSync } from 'node:fs';
import { build } from 'esbuild';
import { inCheckout } from '../checkout';

/**
 * Builds an extension that helps tests: `extension.ts` and `package.json` of a folder.
 * @param source the folder, in the checkout.
 * @param name of the folder below `out/test` that it is built into.
 * @returns the absolute path of that folder
 */
export async function buildTestExtension(source: string, name: string): Promise<string> {
	const folder = inCheckout('out/test', name);
	await build({
		entryPoints: [inCheckout(source, 'extension.ts')],
		outfile: `${folder}/extension.js`,
		bundle: true,
		format: 'cjs',
		platform: 'node',
		external: ['vscode'],
		target: 'es2022',
		logLevel: 'warning',
	});
	cpSync(inCheckout(source, 'package.json'), `${folder}/package.json`);
	return folder;
}
