/** Version of the templates that this program draws and understands; a newer one than it knows is L06. */
export const TEMPLATE_VERSION = 1;
