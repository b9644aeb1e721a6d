import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { chromiumExecutable, ensureSystemPackages } from './systemPackages';

/** Switches that keep Chromium from talking to anyone but the page, and let it run as root in a container. */
const switches = [
	'--no-sandbox',
	'--disable-dev-shm-usage',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

/**
 * Starts the machine's Chromium without a display, installing it first where that is possible.
 * @param more switches beside those that it always has.
 * @throws Error naming the packages that are missing.
 */
export async function launchChromium(more: readonly string[] = []): Promise<Browser> {
	await ensureSystemPackages('window');
	const executablePath = chromiumExecutable() ?? 'chromium';
	return chromium.launch({ executablePath, args: [...switches, ...more], timeout: 60_000 });
}
