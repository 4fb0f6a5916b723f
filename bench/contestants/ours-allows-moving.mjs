// As `ours-allows`, but no two orders in a row are asked about at the same moment.
import { momentIn } from "../items.mjs";
import { prepare as prepareAllows } from "./ours-allows.mjs";

export const about = { title: "order-recourse, allows, each at its own moment", input: "items" };

export const prepare = () => ({
  ...prepareAllows(),
  convert: ({ order, question }, index) => ({
    order,
    question: { at: momentIn("2026-11", index), reason: question.reason },
  }),
});
