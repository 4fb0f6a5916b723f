/**
 * The colours of a drawn timeline, in light and dark. Letters have a contrast of at least 4.5 to what
 * is behind them, bars and lines of at least 3.
 *
 * @module
 */

const LIGHT =
  ".orc text{font:12px system-ui,sans-serif;fill:#1f2328}.orc .orc-name{font-weight:600}.orc .orc-date{font-size:11px;fill:#59636e}.orc .orc-now-label{font-size:11px;font-weight:600;fill:#0550ae}.orc .orc-on-allowed{fill:#fff}.orc .orc-allowed{fill:#1a7f37}.orc .orc-upcoming{fill:#fff8c5;stroke:#9a6700;stroke-dasharray:4 3}.orc .orc-denied{fill:#818b98}.orc .orc-unknown{fill:#fbefff;stroke:#8250df;stroke-dasharray:1 3}.orc .orc-event{fill:#1f2328}.orc .orc-tick{stroke:#818b98}.orc .orc-now{stroke:#0550ae;stroke-width:2}";
const DARK =
  ".orc text{fill:#f0f6fc}.orc .orc-date{fill:#9198a1}.orc .orc-now-label{fill:#79c0ff}.orc .orc-on-allowed{fill:#04260f}.orc .orc-allowed{fill:#3fb950}.orc .orc-upcoming{fill:#3b2300;stroke:#d29922}.orc .orc-denied{fill:#656c76}.orc .orc-unknown{fill:#271052;stroke:#a371f7}.orc .orc-event{fill:#f0f6fc}.orc .orc-tick{stroke:#656c76}.orc .orc-now{stroke:#79c0ff}";
/** As an element of the picture. */
export const TIMELINE_STYLE: string = `<style>${LIGHT}@media (prefers-color-scheme:dark){${DARK}}</style>`;
