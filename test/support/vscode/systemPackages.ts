import { existsSync } from 'node:fs';
import path from 'node:path';
import { runCommand } from '../process/runCommand';

/** A system package, and how to see that what it brings is there. */
interface SystemPackage {
	/** Debian's name. */
	readonly name: string;
	readonly purpose: string;
	readonly isThere: () => boolean;
}

/** Packages by what they are needed for. */
export type PackageSet = 'build' | 'window';

const packages: Readonly<Record<PackageSet, readonly SystemPackage[]>> = {
	build: [
		{ name: 'g++', purpose: 'compiles native add-ons', isThere: () => onPath('g++') !== undefined },
		{ name: 'make', purpose: 'compiles native add-ons', isThere: () => onPath('make') !== undefined },
		{ name: 'python3', purpose: 'compiles native add-ons', isThere: () => onPath('python3') !== undefined },
		{
			name: 'libkrb5-dev',
			purpose: 'headers of a native add-on',
			isThere: () => existsSync('/usr/include/gssapi/gssapi.h') || existsSync('/usr/include/gssapi.h'),
		},
	],
	window: [
		{ name: 'chromium', purpose: 'the window', isThere: () => chromiumExecutable() !== undefined },
		{
			name: 'fonts-noto-cjk',
			purpose: 'Chinese characters in the window',
			isThere: () => existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc'),
		},
	],
};

/** Absolute path of a program on PATH. */
export function onPath(program: string): string | undefined {
	return (process.env['PATH'] ?? '')
		.split(path.delimiter)
		.map(folder => path.join(folder, program))
		.find(existsSync);
}

/** Where macOS and Windows have Chrome, which is not on PATH there. */
const chromePlaces = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	path.join(process.env['PROGRAMFILES'] ?? '', 'Google/Chrome/Application/chrome.exe'),
];

/** Chromium or a relative of it: NLP_LENS_CHROMIUM, else what is on PATH or where it is installed. */
export function chromiumExecutable(): string | undefined {
	const named = process.env['NLP_LENS_CHROMIUM'];
	if (named !== undefined) return named;
	const programs = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'].map(onPath);
	return [...programs, ...chromePlaces.filter(existsSync)].find(Boolean);
}

/**
 * Sees to it that the packages of a set are there: installs the missing ones as root on Debian and its relatives.
 * @throws Error naming exactly what is missing where they cannot be installed.
 */
export async function ensureSystemPackages(set: PackageSet): Promise<void> {
	const missing = packages[set].filter(({ isThere }) => !isThere());
	if (missing.length === 0) return;
	const names = missing.map(({ name }) => name);
	if (process.getuid?.() === 0 && onPath('apt-get') !== undefined) {
		console.log(`Installing ${names.join(', ')} …`);
		await aptGet('update');
		await aptGet('install', '-y', '--no-install-recommends', ...names);
	}
	const lacking = packages[set].filter(({ isThere }) => !isThere());
	if (lacking.length === 0) return;
	const list = lacking.map(({ name, purpose }) => `${name} (${purpose})`).join(', ');
	throw new Error(`Missing on this machine: ${list}. Install these packages and run again.`);
}

async function aptGet(...args: string[]): Promise<void> {
	const lines: string[] = [];
	const env = { DEBIAN_FRONTEND: 'noninteractive' };
	const code = await runCommand('apt-get', ['-q', ...args], { env, limit: 600_000, onLine: line => lines.push(line) });
	if (code !== 0) console.error([`apt-get ${args.join(' ')} ended with ${code}:`, ...lines.slice(-15)].join('\n'));
}
