// Loaded before the program: for it, it is always the same moment.
const MOMENT = Date.UTC(2012, 11, 20, 2);

globalThis.Date = class extends Date {
  constructor(...given) {
    super(...(given.length > 0 ? given : [MOMENT]));
  }

  static now() {
    return MOMENT;
  }
};
