import { FileSystemError, Uri, workspace } from 'vscode';
import { fillPrompt } from '../../generation/fillPrompt';
import { PromptError, readPromptTemplate } from '../../generation/promptTemplate';
import type { PromptName, PromptVariables } from '../../generation/promptVariables';
import type { GenerationMessage } from '../../generation/textGenerator';
import type { PromptService } from './generatorService';

/** A folder's own prompts. */
const FOLDER = ['.nlp-lens', 'prompts'];

/** A larger file is no template, in bytes. */
const MOST_BYTES = 1_000_000;

/** Where a prompt of the user's stands. */
export type PromptPlace = 'folder' | 'everywhere';

/**
 * The prompts: the folder's own, where it is trusted, else those of the user for every folder, else the ones that ship. They are read
 * anew for each question, so that an edit holds at once.
 */
export class Prompts implements PromptService {
	readonly #shipped: Uri;
	readonly #own: Uri;

	/**
	 * @param extension where the extension is
	 * @param storage where the user's prompts for every folder are
	 */
	constructor(extension: Uri, storage: Uri) {
		this.#shipped = Uri.joinPath(extension, 'dist', 'prompts');
		this.#own = Uri.joinPath(storage, 'prompts');
	}

	async messages<N extends PromptName>(name: N, values: PromptVariables[N]): Promise<readonly GenerationMessage[]> {
		const { source, file } = await this.#read(name);
		return fillPrompt({ ...readPromptTemplate(name, source, file), name }, values);
	}

	/** Where a prompt of the user's is, or would be; undefined for a folder where none is open or it is not trusted. */
	placeOf(name: PromptName, place: PromptPlace): Uri | undefined {
		if (place === 'everywhere') return Uri.joinPath(this.#own, `${name}.md`);
		const folder = workspace.isTrusted ? workspace.workspaceFolders?.at(0)?.uri : undefined;
		return folder && Uri.joinPath(folder, ...FOLDER, `${name}.md`);
	}

	/** Puts a copy of the prompt that holds now at a place, unless one is there, and says where that is. */
	async copyTo(name: PromptName, place: PromptPlace): Promise<Uri | undefined> {
		const file = this.placeOf(name, place);
		if (!file || (await readIfThere(file)) !== undefined) return file;
		const { source } = await this.#read(name);
		await workspace.fs.writeFile(file, new TextEncoder().encode(source));
		return file;
	}

	async #read(name: PromptName): Promise<{ readonly source: string; readonly file: string }> {
		const own = [this.placeOf(name, 'folder'), this.placeOf(name, 'everywhere')].filter(file => file !== undefined);
		for (const file of own) {
			const source = await readIfThere(file);
			if (source !== undefined) return { source, file: workspace.asRelativePath(file) };
		}
		const bytes = await workspace.fs.readFile(Uri.joinPath(this.#shipped, `${name}.md`));
		return { source: new TextDecoder().decode(bytes), file: `${name}.md` };
	}
}

/** What a file holds; undefined where there is none. */
async function readIfThere(file: Uri): Promise<string | undefined> {
	try {
		const { size } = await workspace.fs.stat(file);
		if (size > MOST_BYTES)
			throw new PromptError(workspace.asRelativePath(file), 1, 'The file is too large for a prompt.');
		return new TextDecoder().decode(await workspace.fs.readFile(file));
	} catch (error) {
		if (error instanceof FileSystemError && error.code === 'FileNotFound') return undefined;
		throw error;
	}
}
