/**
 * Zones that stand for all: one of each set of zones whose clocks show the same since 2025.
 *
 * @module
 */

/** With a clock that is set twice a year, or runs beside the whole hours. */
const NAMED =
  "America/Adak Pacific/Marquesas America/Anchorage America/Los_Angeles America/Denver America/Chicago Pacific/Easter America/New_York America/Havana America/Halifax America/Santiago America/St_Johns America/Miquelon America/Nuuk Atlantic/Azores Europe/London Antarctica/Troll Europe/Paris Africa/Casablanca Europe/Athens Europe/Chisinau Africa/Cairo Asia/Beirut Asia/Jerusalem Asia/Gaza Asia/Tehran Asia/Kabul Asia/Kolkata Asia/Kathmandu Asia/Yangon Australia/Eucla Australia/Darwin Australia/Adelaide Australia/Lord_Howe Australia/Sydney Pacific/Norfolk Pacific/Auckland Pacific/Chatham";

/** The zones of whole hours, from where a day ends first to where it ends last, and those with a name. */
export const EVERY_ZONE: readonly string[] = /* @__PURE__ */ Array.from(
  { length: 27 },
  (_, index) => {
    const hours = 14 - index;
    return hours === 0 ? "Etc/GMT" : `Etc/GMT${hours > 0 ? "-" : "+"}${Math.abs(hours)}`;
  },
).concat(/* @__PURE__ */ NAMED.split(" "));
