import { writeFileSync } from 'node:fs';
import { buildTestExtension } from '../../support/vscode/buildTestExtension';

/** Builds the extension that watches the host. @param file absolute path of what it writes @returns the folder that it stands in */
export async function buildProbe(file: string): Promise<string> {
	const folder = await buildTestExtension('test/soak/probe', 'probe');
	writeFileSync(`${folder}/probe.json`, JSON.stringify({ file }));
	return folder;
}
