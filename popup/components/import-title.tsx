/** The title of a step; it takes the focus when the step before it is gone. */
export function ImportTitle({ text }: { readonly text: string }) {
  return <h1 tabIndex={-1}>{text}</h1>;
}
