/** What VS Code lends to a webview, once a load. */
export interface VsCodeApi {
	postMessage(message: unknown): void;
	getState(): unknown;
	setState(state: unknown): void;
}

declare global {
	/** Provided by VS Code; may be called only once. */
	function acquireVsCodeApi(): VsCodeApi;
}
