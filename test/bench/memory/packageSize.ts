import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { checkout, inCheckout } from '../../support/checkout';
import { digits, table } from '../table';

const run = promisify(execFile);

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

/** The program of the packager, which needs no shell on any system. */
const packager = ['node_modules', '@vscode', 'vsce', 'vsce'];

async function packedSize(): Promise<number> {
	if (readdirSync(inCheckout('dist')).length === 0) throw new Error('Build first: npm run build.');
	const folder = mkdtempSync(path.join(tmpdir(), 'nlp-lens-package-'));
	try {
		const out = path.join(folder, 'nlp-lens.vsix');
		await vsce('package', '--no-dependencies', '--out', out);
		return statSync(out).size;
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** The files that are packed, relative to the checkout, with `/` between folders. */
async function packedFiles(): Promise<string[]> {
	const listed = await vsce('ls', '--no-dependencies');
	return listed.split(/\r?\n/).filter(line => line !== '');
}

async function vsce(...args: string[]): Promise<string> {
	const command = [inCheckout(...packager), ...args];
	const { stdout } = await run(process.execPath, command, { cwd: checkout, maxBuffer: 2 ** 26 });
	return stdout;
}

function megabytes(bytes: number): string {
	return `${digits(bytes / 1e6, 2)} MB`;
}
