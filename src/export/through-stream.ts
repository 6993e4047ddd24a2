/** A transformation of bytes as the browser offers it, such as `CompressionStream`. */
export interface ByteTransform {
  readonly readable: ReadableStream<Uint8Array>;
  readonly writable: WritableStream<BufferSource>;
}

/** Sends chunks of bytes through a transformation, no faster than its outcome is taken. Rejects with its error, or the source's. */
export async function* throughStream(
  chunks: AsyncIterable<Uint8Array<ArrayBuffer>>,
  { readable, writable }: ByteTransform,
): AsyncGenerator<Uint8Array> {
  const reader = readable.getReader();
  const writing = pump(chunks, writable.getWriter());
  // Awaited below; until then the reader tells the same error.
  writing.catch(() => undefined);
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
    await writing;
  } finally {
    // Whoever stops early lets go of the source too; after an error there is nothing left to cancel.
    await reader.cancel().catch(() => undefined);
    await writing.catch(() => undefined);
  }
}

async function pump(
  chunks: AsyncIterable<Uint8Array<ArrayBuffer>>,
  writer: WritableStreamDefaultWriter<BufferSource>,
): Promise<void> {
  try {
    for await (const chunk of chunks) {
      await writer.ready;
      await writer.write(chunk);
    }
    await writer.close();
  } catch (error) {
    await writer.abort(error).catch(() => undefined);
    throw error;
  }
}
