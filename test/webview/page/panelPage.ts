import { build, type BuildOptions } from 'esbuild';
import { chromium, type Browser, type Page } from 'playwright-core';
import { chromiumExecutable } from '../../support/vscode/systemPackages';
import { BODY_CLASS, themeStyles, type ThemeKind } from '../support/themes';
import type { Scenario } from './fakeScenario';

const ORIGIN = 'http://panel.test';
const NONCE = 'a0b1c2d3e4f5';

/** Whether there is a browser to look at the panel with. */
export function hasBrowser(): boolean {
	return chromiumExecutable() !== undefined;
}

/** A browser that talks to nobody. */
export function launchBrowser(): Promise<Browser> {
	return chromium.launch({
		executablePath: chromiumExecutable() ?? 'chromium',
		headless: true,
		args: [
			'--no-sandbox',
			'--disable-gpu',
			'--disable-dev-shm-usage',
			'--disable-quic',
			'--no-first-run',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
		],
	});
}

/** How the panel is shown. */
export interface PanelPageOptions extends Partial<Scenario> {
	readonly theme?: ThemeKind;
	readonly width?: number;
	readonly height?: number;
}

/** A page with the panel, and what its content security policy forbade so far. */
export interface PanelPage {
	readonly page: Page;
	readonly violations: readonly string[];
	readonly errors: readonly string[];
}

/** The files of the page, bundled as the product bundles them. */
export async function bundlePanel(): Promise<ReadonlyMap<string, string>> {
	const [panel, styles, host] = await Promise.all([
		bundle({ format: 'iife', entryPoints: ['webview/main.ts'] }),
		bundle({ entryPoints: ['webview/styles/panel.css'] }),
		bundle({ format: 'iife', entryPoints: ['test/webview/page/fakeHost.ts'] }),
	]);
	return new Map([
		['/panel.js', panel],
		['/panel.css', styles],
		['/host.js', host],
	]);
}

async function bundle(options: BuildOptions): Promise<string> {
	const { outputFiles } = await build({
		...options,
		bundle: true,
		write: false,
		target: 'es2022',
		platform: 'browser',
		mainFields: ['browser', 'module', 'main'],
		logLevel: 'silent',
	});
	return outputFiles[0].text;
}

function documentOf(scenario: Scenario, theme: ThemeKind): string {
	const policy = [
		`default-src 'none'`,
		`script-src 'nonce-${NONCE}'`,
		`style-src ${ORIGIN} 'nonce-${NONCE}'`,
		`img-src ${ORIGIN}`,
		`font-src ${ORIGIN}`,
	].join('; ');
	return `<!DOCTYPE html><html lang="${scenario.uiLanguage}"><head><meta charset="utf-8"><title>NLP Lens</title>
<meta http-equiv="Content-Security-Policy" content="${policy}"><meta property="csp-nonce" content="${NONCE}">
<link rel="stylesheet" href="${ORIGIN}/theme.css"><link rel="stylesheet" href="${ORIGIN}/panel.css">
</head><body class="${BODY_CLASS[theme]}" data-vscode-theme-kind="${BODY_CLASS[theme].split(' ').at(-1)}"><div id="root"></div>
<script nonce="${NONCE}">globalThis.scenario = ${JSON.stringify(scenario).replaceAll('<', '\\u003c')};</script>
<script nonce="${NONCE}" src="${ORIGIN}/host.js"></script>
<script nonce="${NONCE}" src="${ORIGIN}/panel.js"></script></body></html>`;
}

/** Opens the panel with a host of its own in a new page. */
export async function openPanel(
	browser: Browser,
	files: ReadonlyMap<string, string>,
	options: PanelPageOptions = {},
): Promise<PanelPage> {
	const { theme = 'dark', width = 300, height = 700, ...rest } = options;
	const scenario: Scenario = {
		uiLanguage: 'en',
		strings: {},
		tab: 'tokens',
		least: 1,
		status: { kind: 'ready' },
		kind: 'document',
		...rest,
	};
	const page = await browser.newPage({ viewport: { width, height } });
	const violations: string[] = [];
	const errors: string[] = [];
	page.on('console', message => {
		if (/Content Security Policy/i.test(message.text())) violations.push(message.text());
		else if (message.type() === 'error') errors.push(message.text());
	});
	page.on('pageerror', error => errors.push(error.message));
	const types = { js: 'text/javascript', css: 'text/css' } as const;
	await page.route(`${ORIGIN}/**`, async route => {
		const { pathname } = new URL(route.request().url());
		const body = pathname === '/theme.css' ? themeStyles(theme) : files.get(pathname);
		if (pathname === '/') await route.fulfill({ contentType: 'text/html', body: documentOf(scenario, theme) });
		else if (body === undefined) await route.fulfill({ status: 404 });
		else await route.fulfill({ contentType: types[pathname.endsWith('.js') ? 'js' : 'css'], body });
	});
	await page.goto(`${ORIGIN}/`);
	return { page, violations, errors };
}
