/** So many bytes at a time: a call takes no longer list of arguments. */
const AT_A_TIME = 0x8000;

/** Bytes as Excel's library takes files and pictures. */
export function base64Of(bytes: Uint8Array): string {
  let text = "";
  for (let from = 0; from < bytes.length; from += AT_A_TIME)
    text += String.fromCharCode(...bytes.subarray(from, from + AT_A_TIME));
  return btoa(text);
}
