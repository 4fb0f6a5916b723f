/**
 * What the milestones of a shipment mean.
 *
 * @module
 */
import type { Failure } from "../../model/line.js";
import { words } from "./word.js";

/** What a milestone says of the parcel. */
export type MilestoneKind =
  | "preparing"
  | "moving"
  | "out-for-delivery"
  | "ready-for-pickup"
  | "delivered"
  | Failure
  | "going-back"
  | "back"
  | "cancelled"
  | "silent";

/** Every milestone of the tracking API of 2026-01-30. */
export const MILESTONES: ReadonlyMap<string, MilestoneKind> = words<MilestoneKind>(
  [
    "preparing",
    "BOOKING_RECEIVED BOOKING_ACCEPTED BOOKING_CONFIRMED BOOKING_CANCELLED ORDER_PREPARING CARRIER_ASSIGNED IN_TRANSIT_TO_PICKUP MANIFESTED_NOT_RECEIVED PICKUP_FAILED",
  ],
  [
    "moving",
    "CARRIER_RECEIVED_SHIPMENT SHIPPED PICKED_UP RECEIVED_AT_ORIGIN RECEIVED_FROM_CARRIER MISSING_MANIFEST CONTAINERIZED LOADED UNLOADED LOADED_TRAIN UNLOADED_TRAIN ARRIVED DEPARTED ARRIVED_AT_TERMINAL DEPARTED_TERMINAL ARRIVED_AT_RAIL_TERMINAL DEPARTED_RAIL_TERMINAL ARRIVED_AT_DESTINATION_YARD ARRIVED_IN_DESTINATION_COUNTRY DRAY_STOP_OFF TRAILER_UNLOADING TRAILER_UNLOADED CARRIER_TRANSFER SORTED MISSORTED DELAYED CARRIER_HOLD",
  ],
  [
    "moving",
    "CUSTOMS_DELAY CUSTOMS_IMPORT_SECURITY_FILED CUSTOMS_IMPORT_SECURITY_FILING_ACCEPTED CUSTOMS_DECLARATION_EMBARK_PORT CUSTOMS_PROCESSING CUSTOMS_HOLD CUSTOMS_CLEARED CUSTOMS_DECLARATION_DISCHARGE_PORT CUSTOMS_HOLD_DISCHARGE_PORT CUSTOMS_PAYMENT_REQUIRED CUSTOMS_EXCEPTION DOCUMENTS_RECEIVED_EMBARK_PORT DOCUMENTS_RECEIVED_DISCHARGE_PORT",
  ],
  ["moving", "READY_FOR_DELIVERY INCORRECT_ADDRESS CUSTOMER_MOVED"],
  ["out-for-delivery", "OUT_FOR_DELIVERY DELIVERY_ATTEMPTED"],
  ["ready-for-pickup", "READY_FOR_CUSTOMER_PICKUP"],
  ["delivered", "DELIVERED CUSTOMER_PICKUP_COMPLETED"],
  ["refused", "RECIPIENT_REFUSED_DELIVERY"],
  ["undeliverable", "UNDELIVERABLE UNDELIVERABLE_DESTROY_IN_FIELD"],
  ["lost", "LOST"],
  ["damaged", "DAMAGED"],
  ["going-back", "RETURN_DROPPED_OFF RETURN_PICKED_UP RETURN_IN_TRANSIT"],
  ["back", "RETURNED RETURN_RECEIVED"],
  ["cancelled", "ORDER_CANCELLED"],
  // talk about the delivery, wherever the parcel is
  [
    "silent",
    "CUSTOMER_CONTACTED DELIVERY_APPOINTMENT_CONFIRMED DELIVERY_ADDRESS_UPDATED DELIVERY_CHANGE_REQUESTED DELIVERY_ESTIMATE_UPDATED EMPTY_RETURN",
  ],
);

/** What the fine print of a delivery says: where the parcel was left, or that it was not left at all. */
export type DeliveryNote = "taken-back" | "predicted" | "partial" | "counter" | "neighbour";

/** The fine print that matters; all else (a porch, a mail room, a signature) is a delivery. */
export const DELIVERY_NOTES: ReadonlyMap<string, DeliveryNote> = words<DeliveryNote>(
  ["taken-back", "REVERTED"],
  ["predicted", "PREDICTED"],
  ["partial", "PARTIAL"],
  // the buyer still has to fetch it
  [
    "counter",
    "COUNTER HOLD_FOR_PICK_UP LOCKER NEARBY_STORE PICKUP_POINT POST_OFFICE READY_FOR_PICKUP REROUTED_TO_LOCKER REROUTED_TO_STORE STORE",
  ],
  ["neighbour", "LEAVE_TO_NEIGHBOR NEIGHBOR NEIGHBOR_SIGNED"],
);
