/** One line of `models/manifest.json`: a model that training wrote. */
export interface ManifestEntry {
	readonly name: string;
	/** The file in `models/`. */
	readonly file: string;
	readonly bytes: number;
	/** The SHA-256 of the file, in lower-case hexadecimal digits. */
	readonly sha256: string;
	/** The model's card in `models/`. */
	readonly card: string;
}

/** What `models/manifest.json` holds: the models, sorted by name. */
export interface Manifest {
	readonly models: readonly ManifestEntry[];
}

/** The manifest with one entry put in or replaced. */
export function withEntry(manifest: Manifest, entry: ManifestEntry): Manifest {
	const others = manifest.models.filter(({ name }) => name !== entry.name);
	return { models: [...others, entry].sort((a, b) => (a.name < b.name ? -1 : 1)) };
}
