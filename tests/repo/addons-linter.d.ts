declare module 'addons-linter' {
  export interface LintMessage {
    readonly code: string;
    readonly message: string;
    readonly file?: string;
    readonly line?: number;
    readonly column?: number;
  }
  export function createInstance(options: {
    readonly config: Readonly<Record<string, unknown>>;
    readonly runAsBinary: boolean;
  }): { run(): Promise<{ readonly errors: readonly LintMessage[]; readonly warnings: readonly LintMessage[] }> };
}
