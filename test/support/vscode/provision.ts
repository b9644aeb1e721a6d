/** Fetches what the suites in a real VS Code need, where it is not there yet: `npm run provision`. */
import { exitOnSignals } from '../process/atExit';
import { codeServerPackage } from './codeServerPackage';
import { ensureSystemPackages } from './systemPackages';

async function main(): Promise<void> {
	await ensureSystemPackages('window');
	const { serverMain } = await codeServerPackage();
	console.log(`VS Code's server build is ready: ${serverMain}`);
}

exitOnSignals();
main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exit(1);
});
