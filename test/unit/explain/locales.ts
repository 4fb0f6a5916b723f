/**
 * Every locale that there is.
 *
 * @module
 */
import type { Locale } from "order-recourse/explain";
import { de } from "order-recourse/explain/locales/de";
import { en } from "order-recourse/explain/locales/en";
import { es } from "order-recourse/explain/locales/es";
import { fr } from "order-recourse/explain/locales/fr";
import { it } from "order-recourse/explain/locales/it";
import { ja } from "order-recourse/explain/locales/ja";
import { nl } from "order-recourse/explain/locales/nl";
import { pl } from "order-recourse/explain/locales/pl";
import { pt } from "order-recourse/explain/locales/pt";
import { zh } from "order-recourse/explain/locales/zh";

const all = { de, en, es, fr, it, ja, nl, pl, pt, zh };

/** Every locale with the name of its file. */
export const LOCALES: readonly { readonly tag: string; readonly locale: Locale }[] = Object.entries(
  all,
).map(([tag, locale]) => ({ tag, locale }));
