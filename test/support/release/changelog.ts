/** The headings that Keep a Changelog has under a version. */
const KINDS = ['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security'];

/** What a changelog says of one version. */
export interface ChangelogEntry {
	/** `Unreleased`, or a semantic version. */
	readonly version: string;
	/** `YYYY-MM-DD`; nothing for what is not released yet. */
	readonly date: string | undefined;
	/** The Markdown under its heading. */
	readonly notes: string;
}

/** The versions of a changelog in the format of Keep a Changelog, in their order. */
export function changelogEntries(text: string): readonly ChangelogEntry[] {
	const parts = text.split(/^## /mu).slice(1);
	return parts.map(part => {
		const [heading] = part.split('\n', 1);
		const [, version = heading, date] = /^\[([^\]]+)\](?: - (.+))?$/u.exec(heading) ?? [];
		return { version, date, notes: part.slice(heading.length).trim() };
	});
}

/** What is not as Keep a Changelog has it, one sentence each; empty for a changelog that is in order. */
export function changelogFaults(text: string): readonly string[] {
	const entries = changelogEntries(text);
	const released = entries.filter(({ version }) => version !== 'Unreleased');
	const faults = released.flatMap(({ version, date = '' }) => [
		...(isVersion(version) ? [] : [`“${version}” is no version like 1.2.3.`]),
		...(isDate(date) ? [] : [`${version} has “${date}” where its date should be, such as 2026-01-31.`]),
	]);
	if (entries.at(0)?.version !== 'Unreleased') faults.push('The first heading is not [Unreleased].');
	for (const [index, { version }] of released.slice(1).entries()) {
		if (compareVersions(version, released[index].version) >= 0)
			faults.push(`${version} stands under an older version.`);
	}
	for (const { version, notes } of entries) faults.push(...faultsOfNotes(version, notes));
	return faults;
}

function faultsOfNotes(version: string, notes: string): readonly string[] {
	const kinds = [...notes.matchAll(/^### (.+)$/gmu)].map(([, kind]) => kind);
	const faults = kinds.filter(kind => !KINDS.includes(kind)).map(kind => `${version} has a heading “${kind}”.`);
	if (new Set(kinds).size < kinds.length) faults.push(`${version} has a heading twice.`);
	if (version !== 'Unreleased' && !/^- /mu.test(notes)) faults.push(`${version} tells nothing.`);
	return faults;
}

/** Whether a text is a version as the marketplace takes it: three numbers, nothing behind them. */
export function isVersion(text: string): boolean {
	return /^(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)){2}$/u.test(text);
}

function isDate(text: string): boolean {
	const date = new Date(text);
	// The 31st of February is taken for a day of March.
	return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}

function compareVersions(a: string, b: string): number {
	const [left, right] = [a, b].map(version => version.split('.').map(Number));
	const at = left.findIndex((value, index) => value !== right[index]);
	return at < 0 ? 0 : left[at] - right[at];
}

/** Where a version goes: those with an odd minor number are for users who chose to try what is not finished. */
export function channelOf(version: string): 'release' | 'pre-release' {
	return Number(version.split('.')[1]) % 2 === 0 ? 'release' : 'pre-release';
}
