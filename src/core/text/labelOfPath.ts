/**
 * The label of a file in a folder whose subfolders are labels: the first folder of its path from there, with slashes; undefined for
 * a file that lies in no subfolder.
 */
export function labelOfPath(inside: string): string | undefined {
	const slash = inside.indexOf('/');
	return slash <= 0 ? undefined : inside.slice(0, slash);
}
