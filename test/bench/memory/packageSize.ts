import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { inCheckout } from '../../support/checkout';
import { TemporaryFolder } from '../../support/process/temporaryFolder';
import { packVsix, runPublisher } from '../../support/release/vsix';
import { digits, table } from '../table';

/** Size of the packed extension and of what it takes when it is installed, by folder; it must be built. */
export async function packageSize(): Promise<string> {
	const rows = [['.vsix, packed', megabytes(await packedSize())]];
	const files = await packedFiles();
	const byFolder = new Map<string, number>();
	let all = 0;
	for (const file of files) {
		const bytes = statSync(inCheckout(file)).size;
		const folder = file.includes('/') ? `${file.slice(0, file.indexOf('/'))}/` : 'other files';
		byFolder.set(folder, (byFolder.get(folder) ?? 0) + bytes);
		all += bytes;
	}
	rows.push([`installed, ${digits(files.length)} files`, megabytes(all)]);
	const folders = [...byFolder].sort((a, b) => b[1] - a[1]);
	for (const [folder, bytes] of folders) rows.push([`  of it ${folder}`, megabytes(bytes)]);
	return `Size of the extension\n${table(['what', 'size'], rows)}`;
}

async function packedSize(): Promise<number> {
	if (readdirSync(inCheckout('dist')).length === 0) throw new Error('Build first: npm run build.');
	const folder = new TemporaryFolder('package');
	try {
		const out = path.join(folder.path, 'nlp-lens.vsix');
		await packVsix(out);
		return statSync(out).size;
	} finally {
		folder.dispose();
	}
}

/** The files that are packed, relative to the checkout, with `/` between folders. */
async function packedFiles(): Promise<readonly string[]> {
	const lines = await runPublisher('@vscode/vsce/vsce', ['ls', '--no-dependencies']);
	return lines.filter(line => line !== '');
}

function megabytes(bytes: number): string {
	return `${digits(bytes / 1e6, 2)} MB`;
}
