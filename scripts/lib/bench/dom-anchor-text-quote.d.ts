declare module 'dom-anchor-text-quote' {
  interface Selector {
    readonly exact: string;
    readonly prefix?: string;
    readonly suffix?: string;
  }
  /** Null when it is not found. */
  export function toRange(root: Node, selector: Selector, options?: { readonly hint?: number }): Range | null;
}
