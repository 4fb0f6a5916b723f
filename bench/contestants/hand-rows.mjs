// What a careful engineer writes by hand, over flat rows.
export const about = { title: "hand-written, on flat rows", input: "rows" };

/** Which actions are allowed. */
export function mask(row) {
  const { status, sellerType, category, reason, country } = row;
  const { amount, daysSinceDelivery: days, sellerRespondedHours: hours } = row;
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

/** Which rule decides each action; `null`: none. */
export function answer(row) {
  const { status, sellerType, category, reason, country } = row;
  const { amount, daysSinceDelivery: days, sellerRespondedHours: hours } = row;
  let cancel = null;
  let back = null;
  let contactSeller = null;
  let escalate = null;

  if (category === "digital" && status !== "placed") cancel = "C1";
  else if ((status === "placed" || status === "processing") && sellerType !== "private")
    cancel = "C2";
  else if (status === "placed") cancel = "C3";
  else if (status === "shipped" && sellerType === "platform" && amount >= 50_000) cancel = "C4";

  if (status !== "delivered") back = "R1";
  else if (
    (category === "grocery" || category === "digital") &&
    (reason === "changed-mind" || reason === "arrived-late")
  )
    back = "R2";
  else if (
    (reason === "defective" || reason === "wrong-item" || reason === "not-as-described") &&
    days <= 60
  )
    back = "R3";
  else if (sellerType === "private") back = "R4";
  else if (
    (country === "DE" || country === "FR" || country === "IT" || country === "ES") &&
    days <= 14
  )
    back = "R5";
  else if (sellerType === "platform" && days <= 30 && amount < 100_000) back = "R6";

  if (sellerType === "platform") contactSeller = "S1";
  else if ((status === "cancelled" || status === "returned") && days > 90) contactSeller = "S2";
  else contactSeller = "S3";

  if (status === "placed" || status === "cancelled") escalate = "E1";
  else if (status === "lost") escalate = "E2";
  else if (sellerType !== "platform" && hours === null) escalate = "E3";
  else if (sellerType !== "platform" && hours !== null && hours > 48) escalate = "E4";
  else if (
    (reason === "defective" || reason === "not-as-described") &&
    amount >= 20_000 &&
    days <= 90
  )
    escalate = "E5";

  return { cancel, return: back, contactSeller, escalate };
}

export const prepare = () => ({ mask, answer, rulesOf: (ids) => ids });
