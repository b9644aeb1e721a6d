import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const ONNX = 'onnx/';

/** The bytes of a file as the program's hosts give them, ONNX Runtime's own from its package. */
export function shippedFile(path: string): Uint8Array {
	const folder = path.startsWith(ONNX) ? 'node_modules/onnxruntime-web/dist' : 'models';
	return readFileSync(join(ROOT, folder, path.startsWith(ONNX) ? path.slice(ONNX.length) : path));
}
