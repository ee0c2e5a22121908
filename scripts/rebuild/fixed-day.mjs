// Loaded before a rebuild: the clock of the process stands at noon in Viet Nam of the day in REBUILD_DAY, so that a
// site published on another day is built as it was then. AS_OF would not do: it marks the site as a snapshot.
const noon = Date.parse(`${process.env.REBUILD_DAY}T12:00:00+07:00`);
const RealDate = Date;

globalThis.Date = class extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(noon);
    else super(...given);
  }

  static now() {
    return noon;
  }
};
