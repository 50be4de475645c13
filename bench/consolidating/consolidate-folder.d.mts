/** See consolidate-folder.mjs: `product` is the production code that draws and writes workbooks. */
export function benchFolder(
  departments: number,
  product: object,
  rows?: number,
): Promise<{ readonly institution: string; readonly folder: string; readonly files: readonly string[] }>;
