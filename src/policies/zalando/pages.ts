/**
 * The pages that the policies of Zalando rest on.
 *
 * @module
 */
import type { Page } from "../basics/page.js";

/** Thirty days instead of a hundred, as the press told it. */
export const SHORTER: Page = {
  title: "t3n: Zalando shortens its return window",
  url: "https://t3n.de/news/retouren-bei-zalando-onlinehaendler-verkuerzt-die-rueckgabefrist-drastisch-1666226/",
  note: "quoting Zalando, January 2025; Business Insider says the same",
};
/** The same in Austria. */
export const AUSTRIA: Page = {
  title: "Die Nachrichten: Zalando shortens its return window",
  url: "https://m.die-nachrichten.at/posts/verbraucher/zalando-verkuerzt-rueckgabefrist-was-bedeutet-das-fuer-ihre-bestellungen",
  confidence: "medium",
  note: "of January 2025; other reports name Germany, the Netherlands, Belgium and Italy",
};
/** Returns in the United Kingdom. */
export const BRITAIN: Page = {
  title: "Return Policy Finder: Zalando",
  url: "https://returnpolicyfinder.com/policies/zalando-return-policy",
  confidence: "medium",
  note: "of 2025",
};
/** Returns in Switzerland. */
export const SWITZERLAND: Page = {
  title: "Zalando: returns from Switzerland",
  url: "http://www.lgm-mannheim.de/thema/zalando-ruecksendung-schweiz",
  confidence: "medium",
};
/** What does not go back, and that the label is free, as told in Germany. */
export const EXCLUDED: Page = {
  title: "Business Insider: what to know of Zalando's new window",
  url: "https://www.businessinsider.de/wirtschaft/zalando-verkuerzt-rueckgabefrist-darauf-muesst-ihr-jetzt-achten/",
  confidence: "medium",
  note: "of Germany, January 2025",
};
/** Cancelling. */
export const CANCELLING: Page = {
  title: "Customer Care Contacts: cancelling at Zalando",
  url: "http://customercarecontacts.com/want-to-cancel-order-on-zalando-fr-know-your-options/",
  confidence: "medium",
  note: "of France, about 2023",
};
/** Refunds. */
export const REFUND: Page = {
  title: "Clinic in US: Zalando's return policy",
  url: "https://clinicinus.com/zalando-return-policy/",
  confidence: "medium",
  note: "of the United Kingdom and Switzerland, 2024",
};
/** Where to ask. */
export const HELP: Page = {
  title: "Returns Policy Info: Zalando",
  url: "https://returnspolicy.info/zalando-return-policy",
};
