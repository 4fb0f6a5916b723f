// The same by hand over the orders that order-recourse takes; and, as `answer`, what a careful
// engineer hands back who must also say why: four verdicts with status, mode, rule, code and the
// facts that the rule read, and what to do now.
export const about = { title: "hand-written, on order objects", input: "items" };

/** Which actions are allowed. */
export function mask({ order, question }) {
  const { custom, buyer } = order;
  const line = order.lines[0];
  const { status, sellerType, daysSinceDelivery: days, sellerRespondedHours: hours } = custom;
  const { category } = line;
  const { amount } = line.price;
  const { country } = buyer;
  const { reason } = question;
  let allowed = 0;

  if (category === "digital" && status !== "placed") allowed |= 0;
  else if ((status === "placed" || status === "processing") && sellerType !== "private")
    allowed |= 1;
  else if (status === "placed") allowed |= 1;
  else if (status === "shipped" && sellerType === "platform" && amount >= 50_000) allowed |= 1;

  if (status !== "delivered") allowed |= 0;
  else if (
    (category === "grocery" || category === "digital") &&
    (reason === "changed-mind" || reason === "arrived-late")
  )
    allowed |= 0;
  else if (
    (reason === "defective" || reason === "wrong-item" || reason === "not-as-described") &&
    days <= 60
  )
    allowed |= 2;
  else if (sellerType === "private") allowed |= 0;
  else if (
    (country === "DE" || country === "FR" || country === "IT" || country === "ES") &&
    days <= 14
  )
    allowed |= 2;
  else if (sellerType === "platform" && days <= 30 && amount < 100_000) allowed |= 2;

  if (sellerType === "platform") allowed |= 0;
  else if ((status === "cancelled" || status === "returned") && days > 90) allowed |= 0;
  else allowed |= 4;

  if (status === "placed" || status === "cancelled") allowed |= 0;
  else if (status === "lost") allowed |= 8;
  else if (sellerType !== "platform" && hours === null) allowed |= 8;
  else if (sellerType !== "platform" && hours !== null && hours > 48) allowed |= 8;
  else if (
    (reason === "defective" || reason === "not-as-described") &&
    amount >= 20_000 &&
    days <= 90
  )
    allowed |= 8;

  return allowed;
}

/** The four verdicts with their reasons, and the one thing to do. */
export function answer({ order, question }) {
  const verdicts = {
    cancel: cancel(order),
    return: back(order, question.reason),
    contactSeller: contactSeller(order),
    escalate: escalate(order, question.reason),
  };
  return { at: question.at, recommended: recommend(verdicts), verdicts };
}

function cancel({ custom, lines: [{ category, price }] }) {
  const { status, sellerType } = custom;
  if (category === "digital" && status !== "placed")
    return denied("C1", "digital-content", {
      "line.category": category,
      "custom.status": status,
    });
  if ((status === "placed" || status === "processing") && sellerType !== "private")
    return allowed("instant", "C2", "not-shipped", {
      "custom.status": status,
      "custom.sellerType": sellerType,
    });
  if (status === "placed")
    return allowed("request", "C3", "seller-decides", { "custom.status": status });
  if (status === "shipped" && sellerType === "platform" && price.amount >= 50_000)
    return allowed("discretionary", "C4", "goodwill", {
      "custom.status": status,
      "custom.sellerType": sellerType,
      "line.price": price.amount,
    });
  return denied(null, "no-rule", {});
}

function back({ custom, buyer, lines: [{ category, price }] }, reason) {
  const { status, sellerType, daysSinceDelivery: days } = custom;
  const { country } = buyer;
  if (status !== "delivered") return denied("R1", "not-delivered", { "custom.status": status });
  if (
    (category === "grocery" || category === "digital") &&
    (reason === "changed-mind" || reason === "arrived-late")
  )
    return denied("R2", "not-returnable", { "line.category": category, reason });
  if (
    (reason === "defective" || reason === "wrong-item" || reason === "not-as-described") &&
    days <= 60
  )
    return allowed("instant", "R3", "fault", { reason, "custom.daysSinceDelivery": days });
  if (sellerType === "private")
    return denied("R4", "not-covered", { "custom.sellerType": sellerType });
  if ((country === "DE" || country === "FR" || country === "IT" || country === "ES") && days <= 14)
    return allowed("instant", "R5", "right-of-withdrawal", {
      "buyer.country": country,
      "custom.daysSinceDelivery": days,
    });
  if (sellerType === "platform" && days <= 30 && price.amount < 100_000)
    return allowed("instant", "R6", "return-window", {
      "custom.sellerType": sellerType,
      "custom.daysSinceDelivery": days,
      "line.price": price.amount,
    });
  return denied(null, "no-rule", {});
}

function contactSeller({ custom }) {
  const { status, sellerType, daysSinceDelivery: days } = custom;
  if (sellerType === "platform")
    return denied("S1", "no-separate-seller", { "custom.sellerType": sellerType });
  if ((status === "cancelled" || status === "returned") && days > 90)
    return denied("S2", "handled-elsewhere", {
      "custom.status": status,
      "custom.daysSinceDelivery": days,
    });
  return allowed("instant", "S3", "seller-can-be-asked", {});
}

function escalate({ custom, lines: [{ price }] }, reason) {
  const { status, sellerType, daysSinceDelivery: days, sellerRespondedHours: hours } = custom;
  if (status === "placed" || status === "cancelled")
    return denied("E1", "guarantee-not-covered", { "custom.status": status });
  if (status === "lost")
    return allowed("instant", "E2", "delivery-missing", { "custom.status": status });
  if (sellerType !== "platform" && hours === null)
    return allowed("instant", "E3", "guarantee", {
      "custom.sellerType": sellerType,
      "custom.sellerRespondedHours": hours,
    });
  if (sellerType !== "platform" && hours !== null && hours > 48)
    return allowed("instant", "E4", "guarantee", {
      "custom.sellerType": sellerType,
      "custom.sellerRespondedHours": hours,
    });
  if (
    (reason === "defective" || reason === "not-as-described") &&
    price.amount >= 20_000 &&
    days <= 90
  )
    return allowed("instant", "E5", "fault", {
      reason,
      "line.price": price.amount,
      "custom.daysSinceDelivery": days,
    });
  return denied(null, "no-rule", {});
}

function allowed(mode, rule, code, facts) {
  return { status: "allowed", mode, reason: { policy: "bench", rule, code, facts } };
}

function denied(rule, code, facts) {
  const policy = rule === null ? null : "bench";
  return { status: "denied", mode: null, reason: { policy, rule, code, facts } };
}

function recommend({ cancel, return: back, escalate, contactSeller }) {
  if (cancel.status === "allowed") return { action: "cancel", mode: cancel.mode };
  if (back.status === "allowed") return { action: "return", mode: back.mode };
  if (escalate.status === "allowed") return { action: "escalate", mode: escalate.mode };
  if (contactSeller.status === "allowed")
    return { action: "contactSeller", mode: contactSeller.mode };
  return null;
}

const ruleOf = ({ reason }) => reason.rule;

export const prepare = () => ({
  mask,
  answer,
  rulesOf: ({ verdicts }) => ({
    cancel: ruleOf(verdicts.cancel),
    return: ruleOf(verdicts.return),
    contactSeller: ruleOf(verdicts.contactSeller),
    escalate: ruleOf(verdicts.escalate),
  }),
});
