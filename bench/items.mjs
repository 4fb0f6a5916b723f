// The same workload as order-recourse sees it: plain orders and questions, made before the clock starts.

/** What every question asks, unless it says otherwise. */
export const AT = "2026-11-22T12:00:00Z";

/** The nearest state of a line; the workload's own word stands in `custom.status`. */
const LINE_STATUS = {
  placed: "pending",
  processing: "processing",
  shipped: "shipped",
  "out-for-delivery": "out-for-delivery",
  delivered: "delivered",
  returned: "delivered",
  cancelled: "cancelled",
  lost: "delivery-failed",
};

const two = (n) => String(n).padStart(2, "0");

/** A moment in a month (`2026-10`), another one for each of 40,000 numbers. */
export function momentIn(month, n) {
  const minute = n % 60;
  const hour = Math.floor(n / 60) % 24;
  const day = 1 + (Math.floor(n / 1440) % 28);
  return `${month}-${two(day)}T${two(hour)}:${two(minute)}:00Z`;
}

/** The order of a row, and the question about it. */
export function itemOf(row, index) {
  return {
    order: {
      id: `o-${index}`,
      placedAt: momentIn("2026-10", index),
      buyer: { kind: "consumer", country: row.country },
      lines: [
        {
          id: "1",
          quantity: 1,
          status: LINE_STATUS[row.status],
          category: row.category,
          price: { amount: row.amount, currency: "EUR" },
        },
      ],
      events: [],
      custom: {
        status: row.status,
        sellerType: row.sellerType,
        daysSinceDelivery: row.daysSinceDelivery,
        sellerRespondedHours: row.sellerRespondedHours,
      },
    },
    question: { at: AT, reason: row.reason },
  };
}
