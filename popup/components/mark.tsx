/** Our mark: quotation marks over a stroke of the marker. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 32 32" aria-hidden="true">
      <path class="mark-ink" d="M4 24h24v4H4z" />
      <path
        class="mark-words"
        d="M4 4h10v10c0 4-2 6.4-6 7.2l-2-2.4c2.6-.6 4-2.2 4-4.8H4zM18 4h10v10c0 4-2 6.4-6 7.2l-2-2.4c2.6-.6 4-2.2 4-4.8h-6z"
      />
    </svg>
  );
}
