/**
 * The command line of a training script: `--name value`, `--flag`, and names that stand alone.
 * @throws Error on an option that is not in the lists.
 */
export function readArguments(
	args: readonly string[],
	known: { readonly values?: readonly string[]; readonly flags?: readonly string[] },
): {
	readonly values: ReadonlyMap<string, string>;
	readonly flags: ReadonlySet<string>;
	readonly names: readonly string[];
} {
	const values = new Map<string, string>();
	const flags = new Set<string>();
	const names: string[] = [];
	for (let i = 0; i < args.length; i++) {
		const name = args[i].replace(/^--/, '');
		if (!args[i].startsWith('--')) {
			names.push(args[i]);
		} else if (known.flags?.includes(name)) {
			flags.add(name);
		} else if (known.values?.includes(name) && i + 1 < args.length) {
			values.set(name, args[++i]);
		} else {
			throw new Error(`Unknown option ${args[i]}, or its value is missing.`);
		}
	}
	return { values, flags, names };
}
