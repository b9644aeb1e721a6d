/** The port through which model files arrive: the extension's file system, node's, or a map in tests. */
export interface ModelSource {
	/**
	 * The bytes of a file in `models/`.
	 * @throws NlpError `model-missing` when there is none.
	 */
	read(path: string): Promise<Uint8Array>;
}
