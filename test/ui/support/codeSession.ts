import type { Browser } from 'playwright-core';
import { checkout } from '../../support/checkout';
import { launchChromium } from '../../support/vscode/chromiumBrowser';
import { CodeServer } from '../../support/vscode/codeServer';
import type { CodeServerOptions } from '../../support/vscode/codeServer';
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

/** A VS Code server and a browser, in which windows can be opened; each test file starts one and disposes of it. */
export class CodeSession {
	readonly #server: CodeServer;
	readonly #browser: Browser;

	private constructor(server: CodeServer, browser: Browser) {
		this.#server = server;
		this.#browser = browser;
	}

	/**
	 * @param trusted whether folders open trusted; else in restricted mode
	 * @param isInstalled whether the extension is installed; without it a window is VS Code alone, to compare with
	 * @param others absolute paths of other extensions that are installed
	 */
	static async start(trusted = true, isInstalled = true, others: readonly string[] = []): Promise<CodeSession> {
		const extension = isInstalled ? { extension: checkout } : {};
		const server = await CodeServer.start({ trusted, ...extension, others, settings: quietSettings });
		try {
			return new CodeSession(server, await launchChromium());
		} catch (error) {
			server.dispose();
			throw error;
		}
	}

	/** Opens a window on a copy of a folder. */
	open(options: WindowOptions = {}): Promise<CodeWindow> {
		return CodeWindow.open(this.#server, this.#browser, options);
	}

	async dispose(): Promise<void> {
		await this.#browser.close();
		this.#server.dispose();
	}
}
