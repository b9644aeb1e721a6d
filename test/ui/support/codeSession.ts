import type { Browser } from 'playwright-core';
import { checkout } from '../../support/checkout';
import { launchChromium } from '../../support/vscode/chromiumBrowser';
import { CodeServer } from '../../support/vscode/codeServer';
import type { CodeServerOptions } from '../../support/vscode/codeServer';
import { NetworkWatch } from '../../support/vscode/networkWatch';
import { CodeWindow } from './codeWindow';
import type { WindowOptions } from './codeWindow';

/** Settings that keep VS Code from showing what is not ours. */
export const quietSettings = {
	'chat.disableAIFeatures': true,
	'editor.minimap.enabled': false,
	'extensions.ignoreRecommendations': true,
	'git.enabled': false,
	'telemetry.telemetryLevel': 'off',
	'update.mode': 'none',
	'window.commandCenter': false,
	'workbench.enableExperiments': false,
	'workbench.secondarySideBar.defaultVisibility': 'hidden',
	'workbench.startupEditor': 'none',
	'workbench.tips.enabled': false,
};

/**
 * A VS Code server and a browser, in which windows can be opened; each test file starts one and disposes of it. Whom they talk
 * to is watched: the session ends with an error where that is anybody beyond this machine.
 */
export class CodeSession {
	readonly #server: CodeServer;
	readonly #browser: Browser;
	readonly #network: NetworkWatch;

	private constructor(server: CodeServer, browser: Browser, network: NetworkWatch) {
		this.#server = server;
		this.#browser = browser;
		this.#network = network;
	}

	/**
	 * @param trusted whether folders open trusted; else in restricted mode
	 * @param isInstalled whether the extension is installed; without it a window is VS Code alone, to compare with
	 * @param others absolute paths of other extensions that are installed
	 */
	static start(trusted = true, isInstalled = true, others: readonly string[] = []): Promise<CodeSession> {
		const extension = isInstalled ? { extension: checkout } : {};
		return CodeSession.startWith({ trusted, ...extension, others, settings: quietSettings });
	}

	/** @param options of the server, such as a profile that has its own extensions and settings. */
	static async startWith(options: CodeServerOptions): Promise<CodeSession> {
		const network = await NetworkWatch.start();
		const server = await CodeServer.start({ ...options, network });
		try {
			return new CodeSession(server, await launchChromium(network.switches), network);
		} catch (error) {
			server.dispose();
			throw error;
		}
	}

	/** Opens a window on a copy of a folder. */
	open(options: WindowOptions = {}): Promise<CodeWindow> {
		return CodeWindow.open(this.#server, this.#browser, options);
	}

	/** Everybody beyond this machine that was talked to until now; one line each. */
	strangers(): readonly string[] {
		return this.#network.strangers();
	}

	/** @throws Error naming everybody beyond this machine that was talked to. */
	async dispose(): Promise<void> {
		await this.#browser.close();
		this.#server.dispose();
		const strangers = this.#network.strangers();
		this.#network.dispose();
		if (strangers.length > 0) throw new Error(`The window talked to others:\n${strangers.join('\n')}`);
	}
}
