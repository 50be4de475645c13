/** Texts are counted from 1 where they are noted. */
const FREE = 0;

/** Which text bore a band first: two lists of numbers, where a map of as many would take several times the room. */
export class FirstOfBand {
  // As alike texts share their bands, there may be few of many texts.
  #bands = new Uint32Array(0x1000);
  /** In the place of its band. */
  #texts = new Uint32Array(0x1000);
  #count = 0;

  /** The text that was first asked about with this band, which is this one where none was before. */
  of(band: number, text: number): number {
    const at = this.#placeOf(band);
    if (this.#texts[at] !== FREE) return this.#texts[at]! - 1;
    this.#bands[at] = band;
    this.#texts[at] = text + 1;
    this.#count++;
    // Half of it stays free, so that searches are short.
    if (this.#count > this.#texts.length / 2) this.#grow();
    return text;
  }

  /** Where the band stands, else the free place where it would. */
  #placeOf(band: number): number {
    const last = this.#texts.length - 1;
    // Bands are sums of hashes: their last bits tell them apart as well as the others do.
    let at = band & last;
    while (this.#texts[at] !== FREE && this.#bands[at] !== band) at = (at + 1) & last;
    return at;
  }

  #grow(): void {
    const [bands, texts] = [this.#bands, this.#texts];
    this.#bands = new Uint32Array(bands.length * 2);
    this.#texts = new Uint32Array(texts.length * 2);
    for (let i = 0; i < texts.length; i++) {
      if (texts[i] === FREE) continue;
      const at = this.#placeOf(bands[i]!);
      this.#bands[at] = bands[i]!;
      this.#texts[at] = texts[i]!;
    }
  }
}
