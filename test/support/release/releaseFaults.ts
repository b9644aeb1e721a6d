import { changelogEntries, changelogFaults, isVersion } from './changelog';

/** What is in the way of publishing a version under a tag, one sentence each. */
export function releaseFaults(tag: string, version: string, lockVersion: string, changelog: string): readonly string[] {
	const entry = changelogEntries(changelog).find(each => each.version === version);
	return [
		...(isVersion(version) ? [] : [`The version ${version} of package.json is not like 1.2.3.`]),
		...(tag === `v${version}` ? [] : [`The tag ${tag} is not v${version}, the version of package.json.`]),
		...(lockVersion === version ? [] : [`package-lock.json has ${lockVersion}: run npm install.`]),
		...(entry === undefined ? [`CHANGELOG.md has no heading ## [${version}] - DATE.`] : []),
		...changelogFaults(changelog).map(fault => `CHANGELOG.md: ${fault}`),
	];
}
