/** A task of a command with several of them; its file is loaded when it is asked for. */
export type NamedTask = (args: readonly string[]) => Promise<void>;

/** Runs the task that the process's first argument names with the arguments after it; says what there is when it names none. */
export async function runNamed(
  command: string,
  tasks: Readonly<Record<string, () => Promise<NamedTask>>>,
): Promise<void> {
  const [name = '', ...args] = process.argv.slice(2);
  const load = Object.hasOwn(tasks, name) ? tasks[name] : undefined;
  if (load === undefined) {
    console.error(`Usage: npm run ${command} -- ${Object.keys(tasks).join('|')} …`);
    process.exitCode = 1;
    return;
  }
  try {
    await (await load())(args);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
