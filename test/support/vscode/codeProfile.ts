import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { resolveCliPathFromVSCodeExecutablePath } from '@vscode/test-electron';
import { runCommand } from '../process/runCommand';
import { TemporaryFolder } from '../process/temporaryFolder';

/** Milliseconds that a command of VS Code's command line may take. */
const limit = 120_000;

/** Writes the user settings of a profile's folder. */
export function writeUserSettings(profile: string, settings: Readonly<Record<string, unknown>>): void {
	const folder = path.join(profile, 'data', 'User');
	mkdirSync(folder, { recursive: true });
	writeFileSync(path.join(folder, 'settings.json'), JSON.stringify(settings));
}

/** What one user's VS Code keeps, settings and extensions, as new as after VS Code was installed, in a folder of its own. */
export class CodeProfile {
	/** Absolute path of its folder, laid out as VS Code's server has it. */
	readonly path: string;
	readonly #executable: string;
	readonly #folder = new TemporaryFolder('profile');

	/**
	 * @param executable a VS Code, or what behaves like one.
	 * @param settings user settings.
	 */
	constructor(executable: string, settings: Readonly<Record<string, unknown>> = {}) {
		this.#executable = executable;
		this.path = this.#folder.path;
		writeUserSettings(this.path, settings);
	}

	/** The arguments by which a VS Code takes this profile. */
	get args(): readonly string[] {
		return [`--user-data-dir=${path.join(this.path, 'data')}`, `--extensions-dir=${this.extensionsFolder}`];
	}

	/** Absolute path of the folder that extensions are installed into. */
	get extensionsFolder(): string {
		return path.join(this.path, 'extensions');
	}

	/** Installs a `.vsix`, over an older version if there is one, as `code --install-extension` does. */
	async install(vsix: string): Promise<void> {
		await this.#command('--install-extension', vsix);
	}

	/** Uninstalls an extension, as `code --uninstall-extension` does. */
	async uninstall(id: string): Promise<void> {
		await this.#command('--uninstall-extension', id);
	}

	/** The extensions that VS Code lists as installed, as `publisher.name@version`. */
	async installed(): Promise<readonly string[]> {
		const lines = await this.#command('--list-extensions', '--show-versions');
		return lines.filter(line => /^[\w-]+\.[\w-]+@\d/u.test(line));
	}

	/** The folders of extensions that lie there, also of those that were replaced and are not removed yet. */
	folders(): readonly string[] {
		const entries = readdirSync(this.extensionsFolder, { withFileTypes: true });
		return entries.filter(entry => entry.isDirectory()).map(({ name }) => name);
	}

	/** Removes the profile. */
	dispose(): void {
		this.#folder.dispose();
	}

	/** Runs a command of the command line that comes with VS Code. @returns what it printed */
	async #command(...args: readonly string[]): Promise<readonly string[]> {
		const lines: string[] = [];
		const cli = resolveCliPathFromVSCodeExecutablePath(this.#executable);
		const options = { limit, onLine: (line: string) => lines.push(line) };
		const code = await runCommand(cli, [...args, ...this.args], options);
		if (code !== 0) throw new Error(`${cli} ${args.join(' ')} ended with ${code}:\n${lines.join('\n')}`);
		return lines;
	}
}
