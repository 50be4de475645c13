import type { ColumnMetaData, FileMetaData } from "hyparquet";
import { parquetHeader } from "hyparquet/src/column.js";

/** Unpacked bytes of one table: so much text no institution has. */
const MOST_BYTES = 128 << 20;
/** Ways of writing values down in which no few bytes stand for many. */
const PLAIN_WAYS: ReadonlySet<string> = new Set(["PLAIN", "RLE", "PLAIN_DICTIONARY", "RLE_DICTIONARY"]);
const CODECS: ReadonlySet<string> = new Set(["UNCOMPRESSED", "SNAPPY"]);

/**
 * Whether a table unpacks to what its rows can need. What a page's header says of its size decides how much memory a reader takes
 * before it has seen a value: it is asked first. False also where nobody can tell.
 */
export function isModest(bytes: Uint8Array, { num_rows: rows, row_groups: groups }: FileMetaData): boolean {
  const columns = groups.flatMap((group) => group.columns);
  let unpacked = 0;
  for (const { meta_data: column } of columns) {
    if (!column || !CODECS.has(column.codec) || !column.encodings.every((way) => PLAIN_WAYS.has(way)))
      return false;
    for (const { size, values } of pagesOf(bytes, column)) {
      unpacked += size;
      if (values < 0 || values > Number(rows) || size < 0 || unpacked > MOST_BYTES) return false;
    }
  }
  return groups.reduce((sum, { num_rows }) => sum + num_rows, 0n) === rows;
}

/** The headers of a column's pages, as the bytes have them. */
function pagesOf(bytes: Uint8Array, column: ColumnMetaData): { size: number; values: number }[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = Number(column.dictionary_page_offset ?? column.data_page_offset);
  const end = start + Number(column.total_compressed_size);
  const reader = { view, offset: start };
  const pages: { size: number; values: number }[] = [];
  while (reader.offset < end) {
    const header = parquetHeader(reader);
    const { data_page_header: first, data_page_header_v2: second, dictionary_page_header: words } = header;
    const values = (first ?? second ?? words)?.num_values ?? NaN;
    pages.push({ size: header.uncompressed_page_size, values });
    // Nor could anybody say where the next one begins.
    if (!(header.compressed_page_size >= 0) || Number.isNaN(values)) throw new RangeError("No page.");
    reader.offset += header.compressed_page_size;
  }
  return pages;
}
