import type { OpportunityLink } from "../domain/opportunity-link";

/**
 * One link for every opportunity, ours: the plan gives opportunities no actions and actions no opportunity. A category
 * is wider than an opportunity, so that a late action can put more than one at risk.
 */
export const opportunityLinks: readonly OpportunityLink[] = [
  {
    opportunityKey: "inhalers",
    emissionsCategory: "Inhalers",
    reason: "The one action of the category, ES1C/ii, is to lower emissions per inhaler (l.975).",
  },
  {
    opportunityKey: "medicines-waste",
    emissionsCategory: "Medicines and chemicals",
    reason: "R3B/i is to reduce the emissions of medicines (l.941).",
  },
  {
    opportunityKey: "acute-energy-and-building-efficiency",
    emissionsCategory: "Power, heating and lighting",
    reason: "The category of lighting, new buildings and energy use on hospital sites.",
  },
  {
    opportunityKey: "commuting",
    emissionsCategory: "Travel and Transport",
    reason: "The actions of objective A3A are about how staff travel; the category also holds fleet and patients.",
  },
  {
    opportunityKey: "food-waste",
    emissionsCategory: "General Waste",
    reason: "R3A/ii, which sets the food waste aim, is in this category (l.939); Food holds menus and composting.",
  },
  {
    opportunityKey: "nitrous-oxide",
    emissionsCategory: "Anaesthetic gases",
    reason: "R1A/i is to halve nitrous oxide (l.876).",
  },
  {
    opportunityKey: "waste-to-landfill",
    emissionsCategory: "General Waste",
    reason: "R3A/i is to send no domestic waste to landfill (l.938).",
  },
  {
    opportunityKey: "desflurane",
    emissionsCategory: "Anaesthetic gases",
    reason: "ES2A/iv is to lower the emissions of anaesthetic gases further.",
  },
  {
    opportunityKey: "consumable-use",
    emissionsCategory: "Consumables and equipment",
    reason: "The category of the actions on gloves, sets, cannulas and reusable items.",
  },
  {
    opportunityKey: "patient-travel-through-virtual-care",
    emissionsCategory: "Travel and Transport",
    reason: "ES1A/iii and ES2A/viii, on follow-up and virtual consultations, are in this category.",
  },
  {
    opportunityKey: "walking-aid-reuse",
    emissionsCategory: "Consumables and equipment",
    reason: "R1B/i to R1B/iii are the walking aid scheme and its two aims (l.880-889).",
  },
  {
    opportunityKey: "fleet-shift-to-zev",
    emissionsCategory: "Travel and Transport",
    reason: "A3B/i and A3B/ii are about zero-emission vehicles (l.868-869).",
  },
];
