import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inCheckout } from '../../support/checkout';
import { bundleSuite } from '../../support/mocha/bundleSuite';
import { CodeProfile } from '../../support/vscode/codeProfile';
import { runExtensionSuite } from '../../support/vscode/runExtensionSuite';

/** A host that extensions run in. */
export type Host = 'node' | 'browser';

/**
 * Installs the package into a new profile of a VS Code, and runs the smoke suite beside it in one of the hosts.
 * @param executable a VS Code, or what behaves like one.
 * @returns whether all its tests passed.
 */
export async function runSmoke(executable: string, vsix: string, host: Host): Promise<boolean> {
	const kind = host === 'browser' ? { 'remote.extensionKind': { 'nlp-lens.nlp-lens': ['web'] } } : {};
	const profile = new CodeProfile(executable, { 'telemetry.telemetryLevel': 'off', 'update.mode': 'none', ...kind });
	try {
		await profile.install(vsix);
		const companion = companionExtension(host);
		const outfile = path.join(companion, 'suite.js');
		await bundleSuite({ files: [inCheckout('test/release/host/smoke.ts')], host, outfile });
		return await runExtensionSuite(executable, companion, outfile, undefined, profile.args);
	} finally {
		profile.dispose();
	}
}

/** An extension that does nothing: VS Code runs a suite in the host of the extension that the suite lies in. */
function companionExtension(host: Host): string {
	const folder = inCheckout('out/test/release', host);
	mkdirSync(folder, { recursive: true });
	writeFileSync(
		path.join(folder, 'package.json'),
		JSON.stringify({
			publisher: 'nlp-lens-tests',
			name: `companion-${host}`,
			version: '1.0.0',
			engines: { vscode: '^1.100.0' },
			[host === 'node' ? 'main' : 'browser']: './extension.js',
		}),
	);
	writeFileSync(path.join(folder, 'extension.js'), 'exports.activate = () => undefined;\n');
	return folder;
}
