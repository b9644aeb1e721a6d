import type { Webview } from 'vscode';
import { AbstractMessageReader, AbstractMessageWriter, createMessageConnection } from 'vscode-jsonrpc';
import type { DataCallback, Disposable, Message, MessageConnection } from 'vscode-jsonrpc';
import type { Log } from '../log';

/** A JSON-RPC connection over the messages of a webview; disposing it stops both directions at once. */
export function connectWebview(webview: Webview, log: Log): MessageConnection {
	const reader = new WebviewReader(webview);
	const writer = new WebviewWriter(webview);
	const connection = createMessageConnection(reader, writer, {
		error: message => log.error(message),
		warn: message => log.warn(message),
		info: message => log.info(message),
		log: message => log.debug(message),
	});
	connection.onDispose(() => {
		writer.close();
		reader.dispose();
	});
	return connection;
}

/** Whether something that came from a webview has the shape of a JSON-RPC message. */
function isMessage(value: unknown): value is Message {
	return typeof value === 'object' && value !== null && 'jsonrpc' in value && value.jsonrpc === '2.0';
}

class WebviewReader extends AbstractMessageReader {
	readonly #webview: Webview;
	#subscription: Disposable | undefined;

	constructor(webview: Webview) {
		super();
		this.#webview = webview;
	}

	listen(callback: DataCallback): Disposable {
		this.#subscription = this.#webview.onDidReceiveMessage((message: unknown) => {
			if (isMessage(message)) callback(message);
		});
		return this.#subscription;
	}

	override dispose(): void {
		this.#subscription?.dispose();
		super.dispose();
	}
}

class WebviewWriter extends AbstractMessageWriter {
	readonly #webview: Webview;
	#open = true;

	constructor(webview: Webview) {
		super();
		this.#webview = webview;
	}

	/** A page that was loaded anew must not get the answers to the old one's requests. */
	close(): void {
		this.#open = false;
	}

	async write(message: Message): Promise<void> {
		if (this.#open) await this.#webview.postMessage(message);
	}

	end(): void {
		// Nothing is buffered.
	}
}
