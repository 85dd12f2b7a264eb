import type { Interval } from "./interval";

/** What one inhaler emits over its life, propellant and product. */
export interface InhalerFootprint {
  /** The activity it is in the factor library: "Inhaler: Ventolin 100 mcg Evohaler (salbutamol, 200 dose)". */
  readonly activity: string;
  readonly product: string;
  readonly device: string;
  /** The presentation's BNF code where OpenPrescribing's salbutamol measure names it; null for every other product. */
  readonly bnfCode: string | null;
  /** What the figure is for: "inhalers", "packs", "months", "doses". */
  readonly unit: string;
  /** In kgCO2e for one `unit`; a range where one is published, exact where none is. */
  readonly kgCO2e: Interval;
}
