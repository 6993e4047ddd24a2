import { execFile } from 'node:child_process';

/** What `npm audit` knows of a package, as it answers with `--json` (report version 2). */
interface AuditReport {
  readonly error?: { readonly summary?: string };
  readonly message?: string;
  readonly vulnerabilities?: Readonly<Record<string, { readonly via: readonly (Advisory | string)[] }>>;
}

interface Advisory {
  readonly name: string;
  readonly title: string;
  readonly url: string;
  readonly severity: string;
}

export type AuditOutcome =
  | { readonly kind: 'clean' }
  /** A line for each finding that nobody has explained. */
  | { readonly kind: 'unexplained'; readonly findings: readonly string[] }
  /** The registry has no such service, or cannot be reached. */
  | { readonly kind: 'unanswered'; readonly detail: string };

/** Findings that were looked into and harm nobody: the advisory's address, and why. Each stands in docs/security.md too. */
export const explainedFindings: ReadonlyMap<string, string> = new Map();

/** Asks the registry what is known against the packages in a project's lock file, tools as well. */
export async function auditPackages(
  root: string,
  {
    registry,
    explained = explainedFindings,
  }: { readonly registry?: string; readonly explained?: ReadonlyMap<string, string> } = {},
): Promise<AuditOutcome> {
  const report = await readReport(root, registry);
  if (report?.vulnerabilities === undefined) {
    return { kind: 'unanswered', detail: report?.error?.summary || report?.message || 'no answer' };
  }
  const advisories = Object.values(report.vulnerabilities)
    .flatMap(({ via }) => via)
    // By name alone, one finding refers to another.
    .filter((each) => typeof each === 'object');
  const findings = new Set(
    advisories
      .filter(({ url }) => !explained.has(url))
      .map(({ name, title, url, severity }) => `${name}: ${title} (${severity}, ${url})`),
  );
  return findings.size === 0 ? { kind: 'clean' } : { kind: 'unexplained', findings: [...findings] };
}

/** npm ends with an error when it has found something: what it writes counts, not how it ends. */
function readReport(root: string, registry: string | undefined): Promise<AuditReport | undefined> {
  const asked = registry === undefined ? [] : [`--registry=${registry}`];
  const options = { cwd: root, shell: process.platform === 'win32' };
  return new Promise((resolve) => {
    execFile('npm', ['audit', '--json', '--package-lock-only', ...asked], options, (_error, written) => {
      try {
        resolve(JSON.parse(written) as AuditReport);
      } catch {
        resolve(undefined);
      }
    });
  });
}
