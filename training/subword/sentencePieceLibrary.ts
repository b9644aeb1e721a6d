import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The programs of google/sentencepiece, where they are installed (Debian: `apt install sentencepiece`). */
export class SentencePieceLibrary {
	/** Whether the programs are there. */
	static get installed(): boolean {
		return spawnSync('spm_encode', ['--version']).status === 0;
	}

	/** Ids of the pieces of each line; a line must have no line feed. */
	encode(model: string, lines: readonly string[]): number[][] {
		return this.#run('spm_encode', [`--model=${model}`, '--output_format=id'], lines).map(readIds);
	}

	/** Ids of the most likely cuts of all lines, one after the other, as many for a line as there are, up to the size. */
	nBest(model: string, lines: readonly string[], size: number): number[][] {
		const args = [`--model=${model}`, '--output_format=nbest_id', `--nbest_size=${size}`];
		return this.#run('spm_encode', args, lines).map(readIds);
	}

	/** The texts of lists of ids, each on a line; texts with line feeds of their own take several. */
	decode(model: string, ids: readonly (readonly number[])[]): string[] {
		const lines = ids.map(list => list.join(' '));
		return this.#run('spm_decode', [`--model=${model}`, '--input_format=id'], lines);
	}

	/** The lines as the model's rules make them, without the treatment of spaces. */
	normalize(rules: string, lines: readonly string[]): string[] {
		return this.#run(
			'spm_normalize',
			[`--normalization_rule_name=${rules}`, '--remove_extra_whitespaces=false'],
			lines,
		);
	}

	/** Runs a program over lines of input; gives its lines. */
	#run(program: string, args: readonly string[], lines: readonly string[]): string[] {
		const folder = mkdtempSync(join(tmpdir(), 'nlp-lens-sentencepiece-'));
		try {
			const input = join(folder, 'input.txt');
			writeFileSync(input, lines.map(line => `${line}\n`).join(''));
			const { status, stdout, stderr } = spawnSync(program, [...args, input], { maxBuffer: 1 << 30, encoding: 'utf8' });
			if (status !== 0) {
				throw new Error(`${program} failed: ${stderr}`);
			}
			return stdout.split('\n').slice(0, -1);
		} finally {
			rmSync(folder, { recursive: true });
		}
	}
}

function readIds(line: string): number[] {
	return line === '' ? [] : line.split(' ').map(Number);
}
