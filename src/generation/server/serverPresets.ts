/** A server that many people use, so that nobody has to look its address up. */
export interface ServerPreset {
	readonly name: string;
	readonly endpoint: string;
	/** Whether it answers nobody without a key. */
	readonly needsKey: boolean;
	/** Where its documentation tells of this interface. */
	readonly documentation: string;
}

/** Servers on this machine first, at the ports that they listen on by themselves; then services of others. */
export const SERVER_PRESETS: readonly ServerPreset[] = [
	{
		name: 'Ollama',
		endpoint: 'http://localhost:11434/v1',
		needsKey: false,
		documentation: 'https://docs.ollama.com/api/openai-compatibility',
	},
	{
		name: 'LM Studio',
		endpoint: 'http://localhost:1234/v1',
		needsKey: false,
		documentation: 'https://lmstudio.ai/docs/app/api/endpoints/openai',
	},
	{
		name: 'llama.cpp',
		endpoint: 'http://localhost:8080/v1',
		needsKey: false,
		documentation: 'https://github.com/ggml-org/llama.cpp/tree/master/tools/server',
	},
	{
		name: 'vLLM',
		endpoint: 'http://localhost:8000/v1',
		needsKey: false,
		documentation: 'https://docs.vllm.ai/en/latest/serving/openai_compatible_server.html',
	},
	{
		name: 'DeepSeek',
		endpoint: 'https://api.deepseek.com/v1',
		needsKey: true,
		documentation: 'https://api-docs.deepseek.com',
	},
	{
		name: 'Qwen (Alibaba Cloud Model Studio)',
		endpoint: 'https://dashscope.aliyuncs.com/compatible-mode/v1',
		needsKey: true,
		documentation: 'https://help.aliyun.com/zh/model-studio/compatibility-of-openai-with-dashscope',
	},
	{
		name: 'OpenAI',
		endpoint: 'https://api.openai.com/v1',
		needsKey: true,
		documentation: 'https://platform.openai.com/docs/api-reference/chat',
	},
];
